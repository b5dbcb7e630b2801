namespace Maturity.Web.Features.Account;

/// <summary>How many tries there are, and what follows the last of them.</summary>
/// <param name="Most">Tries until it is closed.</param>
/// <param name="Memory">How long after the first of them tries count.</param>
/// <param name="Rest">How long it stays closed.</param>
public sealed record TryLimit(int Most, TimeSpan Memory, TimeSpan Rest)
{
    /// <summary>For one account from one network.</summary>
    public static readonly TryLimit FromOneNetwork = new(10, TimeSpan.FromDays(1), TimeSpan.FromMinutes(5));

    /// <summary>For one account from everywhere: out of reach of a single network, which comes to 120 an hour.</summary>
    public static readonly TryLimit FromEverywhere = new(200, TimeSpan.FromHours(1), TimeSpan.FromMinutes(15));
}
