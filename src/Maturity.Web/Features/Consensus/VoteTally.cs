using Maturity.Core.Scoring;

namespace Maturity.Web.Features.Consensus;

/// <summary>How the votes on one question came out.</summary>
/// <param name="Levels">Number of votes per level, level 1 first; five numbers.</param>
/// <param name="Abstained">Number of people who abstained.</param>
public sealed record VoteTally(IReadOnlyList<int> Levels, int Abstained)
{
    /// <summary>Nobody voted.</summary>
    public static readonly VoteTally None = new([0, 0, 0, 0, 0], 0);

    /// <summary>Number of votes for a level.</summary>
    public int ForLevel => Levels.Sum();

    /// <summary>Number of votes, abstentions included.</summary>
    public int Count => ForLevel + Abstained;

    /// <summary>Counts votes.</summary>
    /// <param name="votes">Level of each; null for an abstention.</param>
    public static VoteTally Of(IEnumerable<int?> votes)
    {
        var (levels, abstained) = (new int[5], 0);
        foreach (var vote in votes)
        {
            if (vote is { } level) levels[level - 1]++;
            else abstained++;
        }

        return new(levels, abstained);
    }

    /// <summary>Whether more than the number of votes may be shown: in a confidential assessment not below three votes for a level.</summary>
    /// <param name="confidential">Whether the assessment is confidential.</param>
    public bool IsShown(bool confidential) => !confidential || ForLevel >= Release.Minimum;
}
