namespace Maturity.Web.Features.Account;

/// <summary>A person's authenticator app: the secret that both share, and which codes it has given already.</summary>
public sealed class SecondFactor
{
    /// <summary>Bytes of the salt of the recovery codes.</summary>
    public const int SaltLength = 16;

    private SecondFactor()
    {
    }

    /// <summary>A secret is offered; it counts for nothing until a code has shown that an app has it.</summary>
    /// <param name="accountId">The person's account.</param>
    /// <param name="secret">The secret, in base 32.</param>
    public SecondFactor(Guid accountId, string secret) => (AccountId, Secret) = (accountId, secret);

    /// <summary>The person's account.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>The secret, in base 32.</summary>
    public string Secret { get; private set; } = "";

    /// <summary>When a code showed that an app has the secret; null before.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>The step of the newest code taken: it and those before are worth nothing any more.</summary>
    public long LastStep { get; private set; }

    /// <summary>Salt of the recovery codes.</summary>
    public byte[] Salt { get; private set; } = [];

    /// <summary>An app has the secret.</summary>
    /// <param name="at">When.</param>
    public void Confirm(DateTimeOffset at) => ConfirmedAt = at;

    /// <summary>Recovery codes are made anew.</summary>
    /// <param name="salt">Their salt.</param>
    public void Salted(byte[] salt) => Salt = salt;
}
