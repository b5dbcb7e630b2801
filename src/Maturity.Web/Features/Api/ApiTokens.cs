using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Api;

/// <summary>Makes and ends tokens of the workspace entered.</summary>
public sealed class ApiTokens(MaturityDb db, TimeProvider time)
{
    /// <summary>Makes a token and gives its secret, which is not stored. Null when there are too many.</summary>
    /// <param name="name">What it is for.</param>
    /// <param name="scopes">What it may be used for.</param>
    /// <param name="lifetime">How long it works.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<string?> MakeAsync(string name, IReadOnlyList<string> scopes, TimeSpan lifetime, CancellationToken cancellation)
    {
        if (await db.ApiTokens.CountAsync(t => t.RevokedAt == null, cancellation) >= ApiToken.Most) return null;
        var (secret, now) = (ApiToken.Prefix + SecretToken.New(), time.GetUtcNow());
        db.ApiTokens.Add(new(Ids.New(time), name, SecretToken.Hash(secret), scopes, now, now + lifetime));
        await db.SaveChangesAsync(cancellation);
        return secret;
    }

    /// <summary>Ends a token at once. Null when there is none; false when it had ended already.</summary>
    /// <param name="id">The token.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<bool?> RevokeAsync(Guid id, CancellationToken cancellation)
    {
        var token = await db.ApiTokens.SingleOrDefaultAsync(t => t.Id == id, cancellation);
        if (token is null) return null;
        return token.Revoke(time.GetUtcNow()) && await db.TrySaveAsync(cancellation);
    }
}
