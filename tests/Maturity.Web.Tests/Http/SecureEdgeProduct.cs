namespace Maturity.Web.Tests.Http;

/// <summary>The product as it stands behind a proxy that ends https, with tight limits.</summary>
public sealed class SecureEdgeProduct : EdgeProduct
{
    protected override IEnumerable<string> Settings =>
        ["--Site:Address=https://maturity.example.org", "--Http:KnownProxies:0=127.0.0.0/8", "--Http:SignInsPerMinute=3"];
}
