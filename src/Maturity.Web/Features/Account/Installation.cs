namespace Maturity.Web.Features.Account;

/// <summary>The installation itself, one row: until somebody has set it up, it holds the hash of the one-time link.</summary>
public sealed class Installation
{
    /// <summary>The only key there is.</summary>
    public const int OnlyId = 1;

    /// <summary>Always <see cref="OnlyId"/>.</summary>
    public int Id { get; private set; } = OnlyId;

    /// <summary>SHA-256 of the token in the set-up link; null once the installation is set up.</summary>
    public string? SetupTokenHash { get; private set; }

    /// <summary>When the first person and workspace were made; null before.</summary>
    public DateTimeOffset? SetUpAt { get; private set; }

    /// <summary>Concurrency token: two people who open the link at once cannot both succeed.</summary>
    public int Version { get; private set; }

    /// <summary>Puts a fresh link in place of the last one.</summary>
    /// <param name="tokenHash">Hash of its token.</param>
    /// <exception cref="InvalidOperationException">The installation is set up already.</exception>
    public void OfferSetup(string tokenHash)
    {
        if (SetUpAt is not null) throw new InvalidOperationException("The installation is set up already.");
        SetupTokenHash = tokenHash;
        Version++;
    }

    /// <summary>Ends set-up; the link is dead from here on.</summary>
    /// <param name="at">When.</param>
    public void Complete(DateTimeOffset at)
    {
        SetupTokenHash = null;
        SetUpAt = at;
        Version++;
    }
}
