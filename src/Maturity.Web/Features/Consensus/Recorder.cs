using System.Security.Claims;
using Maturity.Web.Features.Account;

namespace Maturity.Web.Features.Consensus;

/// <summary>The signed-in person who records something.</summary>
/// <param name="AccountId">Account.</param>
/// <param name="Name">Name, kept with the record: it must say who it was when they have left.</param>
public sealed record Recorder(Guid AccountId, string Name)
{
    /// <summary>The person.</summary>
    /// <param name="user">The caller, signed in.</param>
    public static Recorder Of(ClaimsPrincipal user) => new(
        user.AccountId() ?? throw new InvalidOperationException("Only a signed-in person records something."),
        user.FindFirst(AccountClaims.Name)?.Value ?? "");
}
