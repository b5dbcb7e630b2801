using System.Security.Claims;

namespace Maturity.Web.Features.Account;

/// <summary>Reads what the sign-in cookie says about a person.</summary>
public static class AccountClaims
{
    /// <summary>Claim that carries the person's language.</summary>
    public const string Language = "language";

    /// <summary>Claim that carries the person's name.</summary>
    public const string Name = "name";

    /// <summary>Claim that marks a platform administrator.</summary>
    public const string PlatformAdministrator = "platform-administrator";

    /// <summary>Id of the signed-in person's account; null for a visitor or a respondent without an account.</summary>
    public static Guid? AccountId(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;
}
