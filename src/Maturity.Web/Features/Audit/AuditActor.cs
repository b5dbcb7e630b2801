using Maturity.Web.Features.Account;
using Maturity.Web.Features.Api;

namespace Maturity.Web.Features.Audit;

/// <summary>Who does something, and from where.</summary>
/// <param name="Id"><c>account:…</c>, <c>token:…</c>, <c>respondent:…</c>, <c>visitor</c> or <c>system</c>.</param>
/// <param name="Name">Name of the person; empty when there is none.</param>
/// <param name="Address">Network address; empty for work in the background.</param>
public sealed record AuditActor(string Id, string Name, string Address)
{
    /// <summary>The actor of a request; the product itself when there is none.</summary>
    /// <param name="context">The request.</param>
    public static AuditActor Of(HttpContext? context)
    {
        if (context is null) return new("system", "", "");
        var (user, address) = (context.User, context.Connection.RemoteIpAddress?.ToString() ?? "");
        if (user.AccountId() is { } account) return new($"account:{account}", user.FindFirst(AccountClaims.Name)?.Value ?? "", address);
        if (context.Features.Get<ApiCaller>() is { } program) return new($"token:{program.TokenId}", program.Name, address);
        // A respondent's name stays out: it stands in the campaign, and in a confidential assessment nowhere beside answers.
        return user.Identities.Any(identity => identity.IsAuthenticated) && context.GetRouteValue("respondentId") is string respondent
            ? new($"respondent:{respondent}", "", address)
            : new("visitor", "", address);
    }
}
