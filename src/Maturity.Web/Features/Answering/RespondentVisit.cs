using Maturity.Web.Features.Assessments;

namespace Maturity.Web.Features.Answering;

/// <summary>A respondent who has come to answer, as the database knows them at this request.</summary>
public sealed record RespondentVisit
{
    /// <summary>The respondent.</summary>
    public required Guid RespondentId { get; init; }

    /// <summary>The assessment.</summary>
    public required Guid AssessmentId { get; init; }

    /// <summary>Name of the respondent.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the respondent answers signed in, not by a link.</summary>
    public required bool HasAccount { get; init; }

    /// <summary>Name of the organization assessed.</summary>
    public required string Organization { get; init; }

    /// <summary>Hash of the questionnaire version.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Whether only the quick-scan questions are asked.</summary>
    public required bool QuickScan { get; init; }

    /// <summary>Whether the assessment was announced as confidential.</summary>
    public required bool Confidential { get; init; }

    /// <summary>Where the assessment is in its life.</summary>
    public required AssessmentState State { get; init; }

    /// <summary>Ids of the dimensions asked, see <see cref="AskedSections"/>; null for all.</summary>
    public required string? Sections { get; init; }

    /// <summary>Id of the respondent's group.</summary>
    public required string Group { get; init; }

    /// <summary>How the respondent came to the assessment.</summary>
    public required RespondentOrigin Origin { get; init; }

    /// <summary>Whether the respondent wants no more reminders.</summary>
    public required bool NoReminders { get; init; }

    /// <summary>When the respondent first came by their link.</summary>
    public required DateTimeOffset? OpenedAt { get; init; }

    /// <summary>When the respondent first opened the questionnaire.</summary>
    public required DateTimeOffset? StartedAt { get; init; }

    /// <summary>When the respondent submitted.</summary>
    public required DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>What keeps the respondent from answering.</summary>
    public Obstacle Obstacle =>
        State == AssessmentState.Draft ? Obstacle.NotOpen
        : State != AssessmentState.Open ? Obstacle.Closed
        : SubmittedAt is not null ? Obstacle.Submitted
        : Obstacle.None;

    /// <summary>Whether the respondent may answer now.</summary>
    public bool CanAnswer => Obstacle == Obstacle.None;

    /// <summary>Whether the respondent may see the result.</summary>
    public bool HasResult => State is AssessmentState.Published or AssessmentState.Superseded;
}
