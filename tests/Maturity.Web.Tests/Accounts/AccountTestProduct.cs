using Maturity.Web.Data;
using Maturity.Web.Tests.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Tests.Accounts;

/// <summary>What tests about accounts do to a product from behind.</summary>
public static class AccountTestProduct
{
    /// <summary>Sessions are checked with every request instead of once a minute, which is what the product is set to.</summary>
    public static void CheckSessionsAlways(this TestProduct product)
    {
        var options = product.Services.GetRequiredService<IOptions<SecurityStampValidatorOptions>>().Value;
        Assert.Equal(TimeSpan.FromMinutes(1), options.ValidationInterval);
        options.ValidationInterval = TimeSpan.Zero;
    }

    /// <summary>Changes an account as an administrator of the database would.</summary>
    public static Task ChangeAccountAsync(this TestProduct product, TestMember member, Action<Features.Account.Account> change) =>
        product.InScopeAsync(null, async services =>
        {
            var db = services.GetRequiredService<MaturityDb>();
            change(await db.Users.SingleAsync(account => account.Id == member.Account.Id));
            return await db.SaveChangesAsync();
        });
}
