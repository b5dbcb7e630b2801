using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Features.Account;

/// <summary>Puts name and language of a person into the sign-in cookie, so that a page needs no query for its header.</summary>
public sealed class AccountClaimsFactory(UserManager<Account> accounts, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    /// <inheritdoc/>
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new(AccountClaims.Name, user.Name));
        identity.AddClaim(new(AccountClaims.Language, user.Language));
        if (user.IsPlatformAdministrator) identity.AddClaim(new(AccountClaims.PlatformAdministrator, "true"));
        return identity;
    }
}
