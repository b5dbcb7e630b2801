namespace Maturity.Web.Features.Leads.Scoring;

/// <summary>
/// The score of a lead, 0 to 100: fit (industry 15, size 15), need (10 for each gap that offers close, at most 40) and
/// intent (opened 5, passed on 10, asked for the assessment 15). The weights are these constants and nothing else; the dossier shows them.
/// </summary>
public static class LeadScoring
{
    /// <summary>Points of a wanted industry.</summary>
    public const int Industry = 15;

    /// <summary>Points of a wanted size.</summary>
    public const int Size = 15;

    /// <summary>Points of each gap that offers close.</summary>
    public const int PerGap = 10;

    /// <summary>Most points of all gaps.</summary>
    public const int Need = 40;

    /// <summary>Points of an opened result.</summary>
    public const int Opened = 5;

    /// <summary>Points of a scan passed on.</summary>
    public const int PassedOn = 10;

    /// <summary>Points of having asked for the full assessment.</summary>
    public const int Asked = 15;

    /// <summary>The parts, which add up to the score.</summary>
    /// <param name="facts">What is known.</param>
    public static IReadOnlyList<LeadScorePart> Parts(LeadFacts facts) =>
    [
        Part(LeadScoreKind.Industry, facts.WantedIndustry, Industry),
        Part(LeadScoreKind.Size, facts.WantedSize, Size),
        new(LeadScoreKind.Need, Math.Clamp(facts.ServedGaps * PerGap, 0, Need), Need),
        Part(LeadScoreKind.Opened, facts.Opened, Opened),
        Part(LeadScoreKind.PassedOn, facts.PassedOn, PassedOn),
        Part(LeadScoreKind.Asked, facts.Asked, Asked),
    ];

    private static LeadScorePart Part(LeadScoreKind kind, bool holds, int most) => new(kind, holds ? most : 0, most);
}
