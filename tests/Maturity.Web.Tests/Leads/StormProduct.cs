using Maturity.Web.Tests.Hosting;

namespace Maturity.Web.Tests.Leads;

/// <summary>The product behind a proxy, with its limits as an operator finds them; only that a scan may be done within a test's time.</summary>
public sealed class StormProduct : TestProduct
{
    public const int MinimumSeconds = 2;

    protected override IEnumerable<string> Settings => ["--Work:Role=web", $"--Leads:MinimumSeconds={MinimumSeconds}", "--Http:KnownProxies:0=127.0.0.0/8"];
}
