using Maturity.Web.Data;
using Maturity.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Account;

/// <summary>
/// Counts tries to get into an account, each before it is looked at, so that many in the same moment are no way round.
/// They count for the network they come from: a stranger who guesses shuts out nobody but their own network. A much higher
/// limit for all networks together stands against those who guess from many.
/// </summary>
public sealed class Tries(MaturityDb db, IHttpContextAccessor http, TimeProvider time)
{
    private const string Everywhere = "";
    private const int Turns = 5;

    /// <summary>Counts a try. False when there were too many, and this one must not be looked at.</summary>
    /// <param name="door">What is tried, such as a mail address as typed.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<bool> CountAsync(string door, CancellationToken cancellation)
    {
        var (key, network) = (KeyOf(door), Network());
        await db.CountedTries.Where(t => t.Until < time.GetUtcNow()).ExecuteDeleteAsync(cancellation);
        return await CountAsync(key, network, TryLimit.FromOneNetwork, cancellation)
            && await CountAsync(key, Everywhere, TryLimit.FromEverywhere, cancellation);
    }

    /// <summary>The try was right: those from the same network are forgotten, and it does not count elsewhere.</summary>
    /// <param name="door">What was tried.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task ForgiveAsync(string door, CancellationToken cancellation)
    {
        var (key, network) = (KeyOf(door), Network());
        await db.CountedTries.Where(t => t.Door == key && t.Network == network).ExecuteDeleteAsync(cancellation);
        await db.CountedTries.Where(t => t.Door == key && t.Network == Everywhere && t.Count > 0)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.Count, t => t.Count - 1), cancellation);
    }

    /// <summary>Whoever the account belongs to has proved it another way: all is forgotten.</summary>
    /// <param name="door">What was tried.</param>
    /// <param name="cancellation">Ends the work.</param>
    public Task ForgetAsync(string door, CancellationToken cancellation)
    {
        var key = KeyOf(door);
        return db.CountedTries.Where(t => t.Door == key).ExecuteDeleteAsync(cancellation);
    }

    private async Task<bool> CountAsync(string key, string network, TryLimit limit, CancellationToken cancellation)
    {
        for (var turn = 0; turn < Turns; turn++)
        {
            if (await AddOneAsync(key, network, limit, cancellation)) return true;
            if (await db.CountedTries.AnyAsync(t => t.Door == key && t.Network == network, cancellation)) return false;
            await BeginAsync(new(key, network, time.GetUtcNow() + limit.Memory), cancellation);
        }

        return false;
    }

    private async Task<bool> AddOneAsync(string key, string network, TryLimit limit, CancellationToken cancellation)
    {
        var closed = time.GetUtcNow() + limit.Rest;
        var most = limit.Most;
        return await db.CountedTries.Where(t => t.Door == key && t.Network == network && t.Count < most)
            .ExecuteUpdateAsync(
                set => set.SetProperty(t => t.Count, t => t.Count + 1).SetProperty(t => t.Until, t => t.Count + 1 >= most ? closed : t.Until),
                cancellation) == 1;
    }

    private async Task BeginAsync(CountedTries first, CancellationToken cancellation)
    {
        var entry = db.CountedTries.Add(first);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Another try of the same moment began the row; both count in it.
        }

        entry.State = EntityState.Detached;
    }

    private static string KeyOf(string door) => SecretToken.Hash(door.Trim().ToUpperInvariant());

    private string Network() => CallerNetwork.Of(http.HttpContext ?? throw new InvalidOperationException("Only a request tries to sign in."));
}
