namespace Maturity.Web.Features.Results.Trends;

/// <summary>What keeps a change from being split into its causes.</summary>
public enum ChangeObstacle
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>One of the two is confidential: the part of people could tell what one of them answered.</summary>
    Confidential,

    /// <summary>The earlier answers have no result in the later questionnaire.</summary>
    OtherQuestions,
}
