namespace Maturity.Web.Features.Consensus;

/// <summary>What became of a vote.</summary>
public enum VoteOutcome
{
    /// <summary>It counts.</summary>
    Counted,

    /// <summary>Voting on that question is over, or another one is on the table.</summary>
    TooLate,
}
