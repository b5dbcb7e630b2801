using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Members;

/// <summary>Turns an invitation into a membership, once.</summary>
public sealed class Joining(MaturityDb db, CurrentTenant tenant, UserManager<Account.Account> accounts, TimeProvider time)
{
    /// <summary>The invitation that a link opens; null when it never was, was used, taken back or has had its time.</summary>
    /// <param name="token">What the link carried.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<MemberInvitation?> FindAsync(string token, CancellationToken cancellation)
    {
        var hash = SecretToken.Hash(token);
        var found = await db.MemberInvitations.SingleOrDefaultAsync(i => i.LinkHash == hash, cancellation);
        return found is null || found.IsExpired(time.GetUtcNow()) ? null : found;
    }

    /// <summary>Whether somebody has an account under the address of the invitation.</summary>
    /// <param name="invitation">The invitation.</param>
    public async Task<bool> HasAccountAsync(MemberInvitation invitation) => await accounts.FindByEmailAsync(invitation.Email) is not null;

    /// <summary>Takes a person in who has an account. False when somebody else used the invitation first.</summary>
    /// <param name="invitation">The invitation, tracked.</param>
    /// <param name="accountId">The person.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<bool> AcceptAsync(MemberInvitation invitation, Guid accountId, CancellationToken cancellation)
    {
        db.MemberInvitations.Remove(invitation);
        // A member who opens the link of another invitation keeps the role they have.
        if (!await db.Memberships.AnyAsync(m => m.AccountId == accountId, cancellation))
            db.Memberships.Add(new(tenant.Workspace.Id, accountId, invitation.Role, time.GetUtcNow()));
        return await db.TrySaveAsync(cancellation);
    }

    /// <summary>Makes an account for a person and takes them in, all or nothing.</summary>
    /// <param name="invitation">The invitation, tracked.</param>
    /// <param name="account">The new account.</param>
    /// <param name="password">Its password.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>Null when the invitation was used meanwhile; otherwise what Identity says of the account.</returns>
    public async Task<IdentityResult?> RegisterAsync(MemberInvitation invitation, Account.Account account, string password, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var created = await accounts.CreateAsync(account, password);
        if (!created.Succeeded) return created;
        if (!await AcceptAsync(invitation, account.Id, cancellation)) return null;
        await transaction.CommitAsync(cancellation);
        return created;
    }
}
