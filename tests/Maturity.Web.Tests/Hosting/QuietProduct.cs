namespace Maturity.Web.Tests.Hosting;

/// <summary>The product without background work: what waits goes on waiting, so that a test can look at it.</summary>
public sealed class QuietProduct : TestProduct
{
    protected override IEnumerable<string> Settings => ["--Work:Role=web"];
}
