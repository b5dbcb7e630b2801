namespace Maturity.Web.Tests.Http;

/// <summary>The product behind a proxy that is not the one the tests come from.</summary>
public sealed class DistantProxyProduct : EdgeProduct
{
    protected override IEnumerable<string> Settings => ["--Http:KnownProxies:0=10.0.0.7", "--Http:KnownProxies:1=10.1.0.0/16"];
}
