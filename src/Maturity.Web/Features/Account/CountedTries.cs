namespace Maturity.Web.Features.Account;

/// <summary>
/// How often somebody tried to get into an account from one network. Kept by a hash of the mail address as typed, so that
/// an address without an account costs exactly what one with an account does.
/// </summary>
public sealed class CountedTries
{
    /// <summary>Longest name of a network.</summary>
    public const int NetworkLength = 64;

    private CountedTries()
    {
    }

    /// <summary>Nobody has tried yet.</summary>
    /// <param name="door">What is tried, hashed.</param>
    /// <param name="network">From where; empty for all networks together.</param>
    /// <param name="until">When it is forgotten.</param>
    public CountedTries(string door, string network, DateTimeOffset until) => (Door, Network, Until) = (door, network, until);

    /// <summary>What is tried, hashed.</summary>
    public string Door { get; private set; } = "";

    /// <summary>From where; empty for all networks together.</summary>
    public string Network { get; private set; } = "";

    /// <summary>How many.</summary>
    public int Count { get; private set; }

    /// <summary>When the count begins anew.</summary>
    public DateTimeOffset Until { get; private set; }
}
