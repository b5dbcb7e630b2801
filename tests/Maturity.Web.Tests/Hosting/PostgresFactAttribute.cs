using Xunit.Sdk;

namespace Maturity.Web.Tests.Hosting;

/// <summary>A test of what only PostgreSQL does: it exists where the tests run on PostgreSQL, and nowhere else.</summary>
[XunitTestCaseDiscoverer("Maturity.Web.Tests.Hosting.PostgresDiscoverer", "Maturity.Web.Tests")]
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute;
