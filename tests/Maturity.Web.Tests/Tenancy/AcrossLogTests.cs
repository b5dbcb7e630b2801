using Maturity.Web.Data;
using Maturity.Web.Tests.Hosting;
using Maturity.Web.Tests.Isolation;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Tenancy;

/// <summary>Who reads across workspaces says so where operators look: in the log at its usual level.</summary>
public sealed class AcrossLogTests(AcrossLogTests.UsualLog product) : IClassFixture<AcrossLogTests.UsualLog>
{
    [Fact]
    public async Task AcrossWorkspaces_UsualLevel_WritesTheReason()
    {
        using var watch = LogWatch.Of(product, "a reason that nobody else has");
        await product.InScopeAsync(null, services =>
        {
            using var _ = services.GetRequiredService<MaturityDb>().AcrossWorkspaces("a reason that nobody else has");
            return Task.FromResult(true);
        });
        Assert.Contains("Reading across workspaces", Assert.Single(watch.Findings), StringComparison.Ordinal);
    }

    /// <summary>The product with the level of log that it ships with.</summary>
    public sealed class UsualLog : TestProduct
    {
        protected override IEnumerable<string> Settings => ["--Work:Role=web", "--Logging:LogLevel:Default=Information"];
    }
}
