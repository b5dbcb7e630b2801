using Maturity.Web.Data;
using Maturity.Web.Features.Leads.Offers;
using Maturity.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Data;

public sealed class ConcurrentSaveTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    [Fact]
    public async Task Row_ThatThereIsOneOf_AddedByTwo_IsAConflictForTheSecond()
    {
        var owner = await product.MemberAsync();
        var saved = await product.InScopeAsync(owner.Workspace, first => product.InScopeAsync(owner.Workspace, async second =>
        {
            var both = new[] { first, second }.Select(services => services.GetRequiredService<MaturityDb>()).ToList();
            foreach (var db in both) db.DeskSettings.Add(new DeskSettings());
            return new[] { await both[0].TrySaveAsync(CancellationToken.None), await both[1].TrySaveAsync(CancellationToken.None) };
        }));
        Assert.Equal([true, false], saved);
    }
}
