using System.Globalization;
using System.Security.Claims;

namespace Maturity.Web.Features.Answering;

/// <summary>
/// What the respondent cookie says: which respondents of which workspaces the browser opened a link of. The hash of the
/// link is part of it, so that a revoked or replaced link ends access at the next request.
/// </summary>
public static class RespondentClaims
{
    /// <summary>Authentication scheme of the cookie.</summary>
    public const string Scheme = "Respondent";

    private const string ClaimType = "respondent";
    private const int HashCharacters = 16;
    private const int MaximumLinks = 10;

    /// <summary>Whether the caller opened a link of this workspace.</summary>
    /// <param name="user">The caller.</param>
    /// <param name="workspaceId">The workspace.</param>
    public static bool IsRespondentIn(this ClaimsPrincipal user, Guid workspaceId) =>
        user.HasClaim(claim => claim.Type == ClaimType
            && claim.Value.StartsWith(workspaceId.ToString("N", CultureInfo.InvariantCulture) + ":", StringComparison.Ordinal));

    /// <summary>Whether the caller opened this very link.</summary>
    /// <param name="user">The caller.</param>
    /// <param name="workspaceId">The workspace.</param>
    /// <param name="respondentId">The respondent.</param>
    /// <param name="linkHash">The hash stored now; null means that no link is valid.</param>
    public static bool HoldsLink(this ClaimsPrincipal user, Guid workspaceId, Guid respondentId, string? linkHash) =>
        linkHash is not null && user.HasClaim(ClaimType, Value(workspaceId, respondentId, linkHash));

    /// <summary>Ids of what the caller's links of this workspace are for. What they name must still be checked, see <see cref="HoldsLink"/>.</summary>
    /// <param name="user">The caller.</param>
    /// <param name="workspaceId">The workspace.</param>
    public static IReadOnlyList<Guid> LinksIn(this ClaimsPrincipal user, Guid workspaceId) =>
    [
        .. user.FindAll(ClaimType).Select(claim => claim.Value.Split(':'))
            .Where(parts => parts.Length == 3 && parts[0] == workspaceId.ToString("N", CultureInfo.InvariantCulture))
            .Select(parts => Guid.ParseExact(parts[1], "N")),
    ];

    /// <summary>The principal for the cookie after one more link was opened; the oldest of too many links falls out.</summary>
    /// <param name="user">The caller.</param>
    /// <param name="workspaceId">The workspace.</param>
    /// <param name="respondentId">The respondent.</param>
    /// <param name="linkHash">Hash of the link's token.</param>
    public static ClaimsPrincipal WithLink(this ClaimsPrincipal user, Guid workspaceId, Guid respondentId, string linkHash)
    {
        var added = Value(workspaceId, respondentId, linkHash);
        var earlier = user.FindAll(ClaimType).Select(claim => claim.Value).Where(value => value != added).TakeLast(MaximumLinks - 1);
        return new(new ClaimsIdentity([.. earlier.Append(added).Select(value => new Claim(ClaimType, value))], Scheme));
    }

    private static string Value(Guid workspaceId, Guid respondentId, string linkHash) =>
        string.Create(CultureInfo.InvariantCulture, $"{workspaceId:N}:{respondentId:N}:{linkHash[..HashCharacters]}");
}
