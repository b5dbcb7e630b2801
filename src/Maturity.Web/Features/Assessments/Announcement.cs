namespace Maturity.Web.Features.Assessments;

/// <summary>What respondents are told, before they answer, about who sees their answers.</summary>
public enum Announcement
{
    /// <summary>The consultants see who answered what.</summary>
    Named,

    /// <summary>Nothing below three people in a group is ever shown apart.</summary>
    Confidential,
}
