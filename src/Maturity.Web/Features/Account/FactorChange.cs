using Maturity.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Account;

/// <summary>
/// Whether somebody may add or remove an app or a passkey. Where a workspace asks for a second factor, a stolen password
/// must not be the way to one: who has a factor must have signed in with it to change anything about it.
/// </summary>
public sealed class FactorChange(MaturityDb db, UserManager<Account> accounts, Sessions sessions)
{
    /// <summary>Whether the person may, in the sign-in that the request comes with.</summary>
    /// <param name="account">The person's account.</param>
    /// <param name="context">The request.</param>
    public async Task<bool> IsAllowedAsync(Account account, HttpContext context)
    {
        if (await sessions.CurrentAsync(context) is { Method: not SignInMethod.Password }) return true;
        if (!account.TwoFactorEnabled && (await accounts.GetPasskeysAsync(account)).Count == 0) return true;
        using var _ = db.AcrossWorkspaces("find whether a workspace of the person asks for a second factor");
        return !await db.Memberships
            .AnyAsync(m => m.AccountId == account.Id && db.Workspaces.Any(w => w.Id == m.WorkspaceId && w.NeedsSecondFactor), context.RequestAborted);
    }
}
