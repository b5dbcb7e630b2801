using Xunit.Sdk;

namespace Maturity.Web.Tests.Hosting;

/// <summary>As <see cref="PostgresFactAttribute"/>, with data.</summary>
[XunitTestCaseDiscoverer("Maturity.Web.Tests.Hosting.PostgresDiscoverer", "Maturity.Web.Tests")]
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresTheoryAttribute : TheoryAttribute;
