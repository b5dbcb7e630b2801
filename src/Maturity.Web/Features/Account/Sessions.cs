using Maturity.Web.Data;
using Maturity.Web.Http;
using Maturity.Web.Mail;
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

    /// <summary>Most sign-ins of one account; the one longest unused makes room.</summary>
    public const int Most = 50;

    private const string Kind = "session";
    private static readonly TimeSpan Precision = TimeSpan.FromMinutes(5);

    /// <summary>Says how the person proved who they are, before the cookie is made.</summary>
    /// <param name="context">The request that signs in.</param>
    /// <param name="method">How.</param>
    public static void By(HttpContext context, SignInMethod method) => context.Items[typeof(SignInMethod)] = method;

    /// <summary>Begins one as the cookie is made; a cookie made anew keeps the one it has.</summary>
    /// <param name="context">The cookie to be.</param>
    public static async Task BeginAsync(CookieSigningInContext context)
    {
        if (context.Properties.Items.ContainsKey(Kind) || context.Principal?.AccountId() is not { } account) return;
        var id = SecretToken.New();
        context.Properties.Items[Kind] = id;
        var http = context.HttpContext;
        var method = http.Items[typeof(SignInMethod)] as SignInMethod? ?? SignInMethod.Password;
        await http.RequestServices.GetRequiredService<Sessions>().AddAsync(account, SecretToken.Hash(id), method, http);
    }

    /// <summary>Whether the sign-in of a cookie still stands; remembers that it is in use, and from where.</summary>
    /// <param name="account">The account.</param>
    /// <param name="cookie">What the cookie carries.</param>
    /// <param name="context">The request.</param>
    public async Task<bool> StandsAsync(Guid account, AuthenticationProperties cookie, HttpContext context)
    {
        if (KeyOf(cookie) is not { } key) return false;
        var (now, network, cancellation) = (time.GetUtcNow(), CallerNetwork.Of(context), context.RequestAborted);
        var row = await Of(account).SingleOrDefaultAsync(s => s.Key == key, cancellation);
        if (row is null || row.SeenAt < now - Lifetime) return false;
        if (row.SeenAt > now - Precision && row.Network == network) return true;
        await Of(account).Where(s => s.Key == key)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, now).SetProperty(s => s.Network, network), cancellation);
        return true;
    }

    /// <summary>The sign-in that a request comes with; null without one, or once it was ended.</summary>
    /// <param name="context">The request.</param>
    public async Task<Session?> CurrentAsync(HttpContext context)
    {
        var cookie = await context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        if (!cookie.Succeeded || cookie.Principal.AccountId() is not { } account || KeyOf(cookie.Properties) is not { } key) return null;
        var since = time.GetUtcNow() - Lifetime;
        return await Of(account).SingleOrDefaultAsync(s => s.Key == key && s.SeenAt >= since, context.RequestAborted);
    }

    /// <summary>The sign-ins of an account, last used first.</summary>
    /// <param name="account">The account.</param>
    /// <param name="cancellation">Ends the work.</param>
    public Task<List<Session>> ListAsync(Guid account, CancellationToken cancellation)
    {
        var since = time.GetUtcNow() - Lifetime;
        return Of(account).Where(s => s.SeenAt >= since).OrderByDescending(s => s.SeenAt).ThenBy(s => s.Key).Take(Most).ToListAsync(cancellation);
    }

    /// <summary>Ends one. False when there is none.</summary>
    /// <param name="account">The account.</param>
    /// <param name="key">Its key.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<bool> EndAsync(Guid account, string key, CancellationToken cancellation) =>
        await Of(account).Where(s => s.Key == key).ExecuteDeleteAsync(cancellation) == 1;

    /// <summary>Ends all but one.</summary>
    /// <param name="account">The account.</param>
    /// <param name="key">Key of the one that stays.</param>
    /// <param name="cancellation">Ends the work.</param>
    public Task<int> EndOthersAsync(Guid account, string key, CancellationToken cancellation) =>
        Of(account).Where(s => s.Key != key).ExecuteDeleteAsync(cancellation);

    /// <summary>The person proved in another way who they are, or cannot any more, in a sign-in that stands.</summary>
    /// <param name="session">The sign-in.</param>
    /// <param name="method">How.</param>
    /// <param name="cancellation">Ends the work.</param>
    public Task<int> ChangeAsync(Session session, SignInMethod method, CancellationToken cancellation) =>
        Of(session.AccountId).Where(s => s.Key == session.Key).ExecuteUpdateAsync(set => set.SetProperty(s => s.Method, method), cancellation);

    private async Task AddAsync(Guid account, string key, SignInMethod method, HttpContext context)
    {
        var (now, cancellation) = (time.GetUtcNow(), context.RequestAborted);
        // Those that were never ended by their owner go when the owner comes again.
        var since = now - Lifetime;
        await Of(account).Where(s => s.SeenAt < since).ExecuteDeleteAsync(cancellation);
        var surplus = await Of(account).OrderByDescending(s => s.SeenAt).Skip(Most - 1).Select(s => s.Key).ToListAsync(cancellation);
        if (surplus.Count > 0) await Of(account).Where(s => surplus.Contains(s.Key)).ExecuteDeleteAsync(cancellation);
        var device = MailText.OneLine(context.Request.Headers.UserAgent.ToString());
        db.Sessions.Add(new(account, key, method, device[..Math.Min(device.Length, Session.DeviceLength)], CallerNetwork.Of(context), now));
        await db.SaveChangesAsync(cancellation);
    }

    private IQueryable<Session> Of(Guid account) => db.Sessions.AsNoTracking().Where(s => s.AccountId == account);

    private static string? KeyOf(AuthenticationProperties cookie) =>
        cookie.Items.TryGetValue(Kind, out var id) && id is not null ? SecretToken.Hash(id) : null;
}
