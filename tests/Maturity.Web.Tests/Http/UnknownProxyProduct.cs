namespace Maturity.Web.Tests.Http;

/// <summary>The product behind a proxy that ends https and that nobody has named.</summary>
public sealed class UnknownProxyProduct : EdgeProduct
{
    protected override IEnumerable<string> Settings => ["--Site:Address=https://maturity.example.org"];
}
