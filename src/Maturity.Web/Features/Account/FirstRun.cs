using Maturity.Web.Data;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Account;

/// <summary>
/// The way into an empty installation: a one-time link, shown in the log of the first start, through which somebody
/// becomes its platform administrator and the owner of its first workspace.
/// </summary>
public sealed class FirstRun(MaturityDb db, UserManager<Account> accounts, CurrentTenant tenant, TimeProvider time)
{
    /// <summary>Makes a new link and ends the last one; null when the installation is set up.</summary>
    public async Task<string?> OfferTokenAsync(CancellationToken cancellation)
    {
        var installation = await db.Installations.SingleOrDefaultAsync(cancellation) ?? db.Installations.Add(new()).Entity;
        if (installation.SetUpAt is not null) return null;
        var token = SecretToken.New();
        installation.OfferSetup(SecretToken.Hash(token));
        await db.SaveChangesAsync(cancellation);
        return token;
    }

    /// <summary>Whether <paramref name="token"/> opens the set-up page.</summary>
    /// <param name="token">What the link carried.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<bool> AcceptsAsync(string? token, CancellationToken cancellation)
    {
        if (token is null) return false;
        var hash = SecretToken.Hash(token);
        return await db.Installations.AnyAsync(i => i.SetUpAt == null && i.SetupTokenHash == hash, cancellation);
    }

    /// <summary>
    /// Makes the first account and workspace and ends set-up, all or nothing. Errors are those of the account; an empty
    /// list means that it worked.
    /// </summary>
    /// <param name="token">What the link carried, accepted before.</param>
    /// <param name="account">The first person.</param>
    /// <param name="password">Their password.</param>
    /// <param name="workspace">The first workspace.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<IReadOnlyList<IdentityError>> CompleteAsync(
        string token, Account account, string password, Workspace workspace, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var hash = SecretToken.Hash(token);
        var installation = await db.Installations.SingleAsync(i => i.SetUpAt == null && i.SetupTokenHash == hash, cancellation);
        installation.Complete(time.GetUtcNow());
        account.IsPlatformAdministrator = true;
        var created = await accounts.CreateAsync(account, password);
        if (!created.Succeeded) return [.. created.Errors];
        tenant.Enter(workspace);
        db.Workspaces.Add(workspace);
        db.Memberships.Add(new(workspace.Id, account.Id, Role.Owner, time.GetUtcNow()));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return [];
    }
}
