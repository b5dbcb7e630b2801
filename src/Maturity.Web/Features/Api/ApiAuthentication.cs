using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Maturity.Web.Http;
using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Api;

/// <summary>
/// Recognizes the token of a request to the API, and nothing else of it: cookies are taken away before anybody looks at
/// them. Runs before limits are counted, so that each token has its own.
/// </summary>
public sealed class ApiAuthentication(RequestDelegate next, TimeProvider time)
{
    private const string Scheme = "Bearer ";

    // A use is noted once a minute, or reading would mean writing.
    private static readonly TimeSpan Precision = TimeSpan.FromMinutes(1);

    /// <summary>Handles one request.</summary>
    public async Task InvokeAsync(HttpContext context, MaturityDb db, CurrentTenant tenant)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<NeedsScopeAttribute>() is not null)
        {
            context.Request.Headers.Cookie = default;
            if (Token(context.Request) is { } token && await FindAsync(context, token, db, tenant) is { } caller)
            {
                context.Features.Set(caller);
                context.Features.Set(new RateKey($"token {caller.TokenId}"));
            }
        }

        await next(context);
    }

    private static string? Token(HttpRequest request) =>
        request.Headers.Authorization.ToString() is { Length: < 200 } header && header.StartsWith(Scheme + ApiToken.Prefix, StringComparison.OrdinalIgnoreCase)
            ? header[Scheme.Length..].Trim() : null;

    /// <summary>Enters the workspace of the address and looks for the token there: one of another workspace is as unknown as none.</summary>
    private async Task<ApiCaller?> FindAsync(HttpContext context, string token, MaturityDb db, CurrentTenant tenant)
    {
        var slug = context.GetRouteValue(TenantMiddleware.RouteValue) as string;
        var workspace = await db.Workspaces.AsNoTracking().SingleOrDefaultAsync(w => w.Slug == slug, context.RequestAborted);
        if (workspace is null) return null;
        tenant.Enter(workspace);
        var (hash, now) = (SecretToken.Hash(token), time.GetUtcNow());
        var found = await db.ApiTokens.AsNoTracking().Where(t => t.Hash == hash && t.RevokedAt == null && t.ExpiresAt > now)
            .Select(t => new { t.Id, t.Name, t.Scopes, t.UsedAt }).SingleOrDefaultAsync(context.RequestAborted);
        if (found is null) return null;
        var before = now - Precision;
        if (found.UsedAt is null || found.UsedAt < before)
            await db.ApiTokens.Where(t => t.Id == found.Id && (t.UsedAt == null || t.UsedAt < before))
                .ExecuteUpdateAsync(set => set.SetProperty(t => t.UsedAt, now), context.RequestAborted);
        return new(found.Id, found.Name, found.Scopes);
    }
}
