namespace Maturity.Web.Features.Account;

/// <summary>A code that stands in for the authenticator app, once.</summary>
/// <param name="accountId">The person's account.</param>
/// <param name="hash">Hash of the code.</param>
public sealed class RecoveryCode(Guid accountId, string hash)
{
    /// <summary>The person's account.</summary>
    public Guid AccountId { get; private set; } = accountId;

    /// <summary>Hash of the code.</summary>
    public string Hash { get; private set; } = hash;
}
