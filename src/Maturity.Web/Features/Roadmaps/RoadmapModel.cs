using Maturity.Core.Questionnaires;
using Maturity.Core.Roadmaps;

namespace Maturity.Web.Features.Roadmaps;

/// <summary>A roadmap as page and report show it.</summary>
public sealed record RoadmapModel
{
    /// <summary>What was planned.</summary>
    public required RoadmapPlan Plan { get; init; }

    /// <summary>What it was made from; it has the initiatives.</summary>
    public required RoadmapInput Input { get; init; }

    /// <summary>The curve with low and with high efforts.</summary>
    public required ProjectionBand Band { get; init; }

    /// <summary>Whose catalogue it comes from, in the reader's language.</summary>
    public required Questionnaire Questionnaire { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>What it costs; null when nobody said what a person-week does.</summary>
    public RoadmapCosts? Costs { get; init; }

    /// <summary>How far each initiative is, as the client says; one that is missing is planned.</summary>
    public IReadOnlyDictionary<string, InitiativeState> Progress { get; init; } = new Dictionary<string, InitiativeState>();

    /// <summary>An initiative of the catalogue or of the consultant.</summary>
    /// <param name="id">Its id.</param>
    public Initiative Initiative(string id) => Input.Initiatives.First(initiative => initiative.Id == id);

    /// <summary>The day after a number of weeks.</summary>
    /// <param name="weeks">Weeks that have passed, 0 or more.</param>
    public DateOnly Day(int weeks) => Start.DayNumber + (7L * weeks) > DateOnly.MaxValue.DayNumber ? DateOnly.MaxValue : Start.AddDays(7 * weeks);
}
