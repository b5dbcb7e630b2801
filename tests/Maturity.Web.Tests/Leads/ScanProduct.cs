using Maturity.Web.Tests.Hosting;

namespace Maturity.Web.Tests.Leads;

/// <summary>The product behind a proxy, without background work, where scans may be as quick as a test is.</summary>
public sealed class ScanProduct : TestProduct
{
    protected override IEnumerable<string> Settings =>
        ["--Work:Role=web", "--Leads:MinimumSeconds=0", "--Leads:PerDomainPerHour=5", "--Http:LeadsPerHour=20", "--Http:KnownProxies:0=127.0.0.0/8"];
}
