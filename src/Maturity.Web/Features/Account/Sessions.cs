using System.Globalization;
using Maturity.Web.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Account;

/// <summary>
/// Which sign-ins still stand. The cookie alone would be good for hours after its owner signed out, for whoever got a copy
/// of it; so each sign-in has a row, and without the row it ends at the next check.
/// </summary>
public sealed class Sessions(MaturityDb db, TimeProvider time)
{
    /// <summary>How long a sign-in stands unused.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    private const string Kind = "session";
    private static readonly TimeSpan Precision = TimeSpan.FromHours(1);

    /// <summary>Begins one as the cookie is made; a cookie made anew keeps the one it has.</summary>
    /// <param name="context">The cookie to be.</param>
    public static async Task BeginAsync(CookieSigningInContext context)
    {
        if (context.Properties.Items.ContainsKey(Kind) || context.Principal?.AccountId() is not { } account) return;
        var id = SecretToken.New();
        context.Properties.Items[Kind] = id;
        await context.HttpContext.RequestServices.GetRequiredService<Sessions>().AddAsync(account, id, context.HttpContext.RequestAborted);
    }

    /// <summary>Whether the sign-in of a cookie still stands; remembers that it is in use.</summary>
    /// <param name="account">The account.</param>
    /// <param name="cookie">What the cookie carries.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<bool> StandsAsync(Guid account, AuthenticationProperties cookie, CancellationToken cancellation)
    {
        if (NameOf(cookie) is not { } name) return false;
        var row = await Of(account).SingleOrDefaultAsync(token => token.Name == name, cancellation);
        if (row is null || SeenAt(row) < time.GetUtcNow() - Lifetime) return false;
        if (SeenAt(row) > time.GetUtcNow() - Precision) return true;
        var now = Now();
        await Of(account).Where(token => token.Name == name).ExecuteUpdateAsync(set => set.SetProperty(token => token.Value, now), cancellation);
        return true;
    }

    /// <summary>Ends the sign-in of a cookie.</summary>
    /// <param name="account">The account.</param>
    /// <param name="cookie">What the cookie carries.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task EndAsync(Guid account, AuthenticationProperties cookie, CancellationToken cancellation)
    {
        if (NameOf(cookie) is { } name) await Of(account).Where(token => token.Name == name).ExecuteDeleteAsync(cancellation);
    }

    private async Task AddAsync(Guid account, string id, CancellationToken cancellation)
    {
        // Those that were never ended by their owner go when the owner comes again.
        var old = await Of(account).ToListAsync(cancellation);
        var over = old.Where(token => SeenAt(token) < time.GetUtcNow() - Lifetime).Select(token => token.Name).ToList();
        if (over.Count > 0) await Of(account).Where(token => over.Contains(token.Name)).ExecuteDeleteAsync(cancellation);
        db.UserTokens.Add(new() { UserId = account, LoginProvider = Kind, Name = SecretToken.Hash(id), Value = Now() });
        await db.SaveChangesAsync(cancellation);
    }

    private IQueryable<IdentityUserToken<Guid>> Of(Guid account) =>
        db.UserTokens.AsNoTracking().Where(token => token.UserId == account && token.LoginProvider == Kind);

    // The row holds a hash: who reads the database learns no session.
    private static string? NameOf(AuthenticationProperties cookie) =>
        cookie.Items.TryGetValue(Kind, out var id) && id is not null ? SecretToken.Hash(id) : null;

    private string Now() => time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    private static DateTimeOffset SeenAt(IdentityUserToken<Guid> token) =>
        DateTimeOffset.FromUnixTimeSeconds(long.Parse(token.Value!, CultureInfo.InvariantCulture));
}
