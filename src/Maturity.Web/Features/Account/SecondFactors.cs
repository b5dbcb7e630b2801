using Maturity.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Account;

/// <summary>A person's second factor: an authenticator app, and recovery codes for when it is gone.</summary>
public sealed class SecondFactors(
    MaturityDb db, UserManager<Account> accounts, RecoveryCodes recovery, Tries tries, TimeProvider time, ILogger<SecondFactors> log)
{
    /// <summary>The second factor in use; null when there is none.</summary>
    /// <param name="account">The person's account.</param>
    /// <param name="cancellation">Ends the work.</param>
    public Task<SecondFactor?> FindAsync(Guid account, CancellationToken cancellation) =>
        db.SecondFactors.AsNoTracking().SingleOrDefaultAsync(f => f.AccountId == account && f.ConfirmedAt != null, cancellation);

    /// <summary>The secret to put into an app: the one offered before, until it is confirmed. Null when one is in use.</summary>
    /// <param name="account">The person's account.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<string?> OfferAsync(Guid account, CancellationToken cancellation)
    {
        if (await KnownAsync(account, cancellation) is { } known) return known.ConfirmedAt is null ? known.Secret : null;
        var offered = new SecondFactor(account, Totp.NewSecret());
        db.SecondFactors.Add(offered);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return offered.Secret;
        }
        catch (DbUpdateException)
        {
            // Two pages opened in the same moment show the same secret.
            db.ChangeTracker.Clear();
            return (await KnownAsync(account, cancellation))?.Secret;
        }
    }

    /// <summary>Puts the offered secret to use, if a code of it is right.</summary>
    /// <param name="account">The person's account.</param>
    /// <param name="typed">The code.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The recovery codes, to be shown once; null when the code was wrong or tried too often.</returns>
    public async Task<IReadOnlyList<string>?> ConfirmAsync(Account account, string typed, CancellationToken cancellation)
    {
        if (!await tries.CountAsync(DoorOf(account), cancellation)) return null;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var factor = await db.SecondFactors.SingleOrDefaultAsync(f => f.AccountId == account.Id && f.ConfirmedAt == null, cancellation);
        if (factor is null || !await TakesAsync(factor, typed, cancellation)) return null;
        await tries.ForgiveAsync(DoorOf(account), cancellation);
        factor.Confirm(time.GetUtcNow());
        var codes = await recovery.RenewAsync(factor, cancellation);
        await db.SaveChangesAsync(cancellation);
        await SetAsync(account, true);
        await transaction.CommitAsync(cancellation);
        return codes;
    }

    /// <summary>Whether a code, of the app or for recovery, is right. It is used up by asking.</summary>
    /// <param name="account">The person's account.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<CodeOutcome> TryAsync(Account account, string typed, CancellationToken cancellation)
    {
        if (!await tries.CountAsync(DoorOf(account), cancellation)) return CodeOutcome.TooOften;
        if (await FindAsync(account.Id, cancellation) is not { } factor) return CodeOutcome.Wrong;
        var outcome = await TakesAsync(factor, typed, cancellation) ? CodeOutcome.Right
            : await recovery.RedeemAsync(factor, typed, cancellation) ? CodeOutcome.Recovery
            : CodeOutcome.Wrong;
        if (outcome == CodeOutcome.Wrong) log.LogInformation("A second factor was wrong: account {Account}", account.Id);
        else await tries.ForgiveAsync(DoorOf(account), cancellation);
        return outcome;
    }

    /// <summary>Makes new recovery codes, to be shown once. Null when there is no second factor.</summary>
    /// <param name="account">The person's account.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<IReadOnlyList<string>?> RenewCodesAsync(Guid account, CancellationToken cancellation)
    {
        var factor = await db.SecondFactors.SingleOrDefaultAsync(f => f.AccountId == account && f.ConfirmedAt != null, cancellation);
        if (factor is null) return null;
        var codes = await recovery.RenewAsync(factor, cancellation);
        await db.SaveChangesAsync(cancellation);
        return codes;
    }

    /// <summary>Takes the second factor away, its recovery codes too. Whoever is signed in elsewhere is signed out.</summary>
    /// <param name="account">The person's account.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task TurnOffAsync(Account account, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await SetAsync(account, false);
        await db.RecoveryCodes.Where(c => c.AccountId == account.Id).ExecuteDeleteAsync(cancellation);
        await db.SecondFactors.Where(f => f.AccountId == account.Id).ExecuteDeleteAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private Task<SecondFactor?> KnownAsync(Guid account, CancellationToken cancellation) =>
        db.SecondFactors.AsNoTracking().SingleOrDefaultAsync(f => f.AccountId == account, cancellation);

    // A code is good once: the database takes its step only if it is newer than the last one taken.
    private async Task<bool> TakesAsync(SecondFactor factor, string typed, CancellationToken cancellation)
    {
        var code = string.Concat(typed.Where(c => !char.IsWhiteSpace(c)));
        return Totp.StepOf(factor.Secret, code, time.GetUtcNow()) is { } step
            && await db.SecondFactors.Where(f => f.AccountId == factor.AccountId && f.Secret == factor.Secret && f.LastStep < step)
                .ExecuteUpdateAsync(set => set.SetProperty(f => f.LastStep, step), cancellation) == 1;
    }

    private async Task SetAsync(Account account, bool isOn)
    {
        var result = await accounts.SetTwoFactorEnabledAsync(account, isOn);
        if (!result.Succeeded) throw new InvalidOperationException(string.Join(" ", result.Errors.Select(e => e.Description)));
        log.LogInformation("Second factor of account {Account}: {State}", account.Id, isOn ? "on" : "off");
    }

    private static string DoorOf(Account account) => $"code of {account.Id:N}";
}
