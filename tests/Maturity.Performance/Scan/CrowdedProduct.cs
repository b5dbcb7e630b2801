using Maturity.Web.Tests.Hosting;

namespace Maturity.Performance.Scan;

/// <summary>The product behind a proxy, with every limit as an operator finds it.</summary>
internal sealed class CrowdedProduct : TestProduct
{
    protected override IEnumerable<string> Settings => ["--Http:KnownProxies:0=127.0.0.0/8"];
}
