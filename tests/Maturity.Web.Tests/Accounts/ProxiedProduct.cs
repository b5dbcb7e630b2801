using Maturity.Web.Tests.Hosting;

namespace Maturity.Web.Tests.Accounts;

/// <summary>The product behind a proxy on this machine, so that a test can come from any network.</summary>
public sealed class ProxiedProduct : TestProduct
{
    protected override IEnumerable<string> Settings => ["--Http:KnownProxies:0=127.0.0.1"];

    public TestClient From(string address)
    {
        var client = Client();
        client.Http.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        return client;
    }
}
