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
    /// Makes the first account and workspace and ends set-up, all or nothing.
    /// </summary>
    /// <param name="token">What the link carried.</param>
    /// <param name="account">The first person.</param>
    /// <param name="password">Their password.</param>
    /// <param name="workspace">The first workspace.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<FirstRunOutcome> CompleteAsync(
        string token, Account account, string password, Workspace workspace, CancellationToken cancellation)
    {
        try
        {
            return await CompleteOnceAsync(SecretToken.Hash(token), account, password, workspace, cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Both read the row before either wrote it; the database let one of them through.
            return FirstRunOutcome.TooLate;
        }
    }

    private async Task<FirstRunOutcome> CompleteOnceAsync(
        string tokenHash, Account account, string password, Workspace workspace, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var installation = await db.Installations
            .SingleOrDefaultAsync(i => i.SetUpAt == null && i.SetupTokenHash == tokenHash, cancellation);
        if (installation is null) return FirstRunOutcome.TooLate;
        if (await db.Workspaces.AnyAsync(w => w.Slug == workspace.Slug, cancellation)) return FirstRunOutcome.SlugTaken;
        installation.Complete(time.GetUtcNow());
        account.IsPlatformAdministrator = true;
        var created = await accounts.CreateAsync(account, password);
        if (!created.Succeeded) return FirstRunOutcome.Refused([.. created.Errors]);
        tenant.Enter(workspace);
        db.Workspaces.Add(workspace);
        db.Memberships.Add(new(workspace.Id, account.Id, Role.Owner, time.GetUtcNow()));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return FirstRunOutcome.Done;
    }
}
