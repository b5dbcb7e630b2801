namespace Maturity.Web.Features.Campaigns;

/// <summary>How far a respondent is.</summary>
public enum Stage
{
    /// <summary>Invited; has not come yet.</summary>
    Invited,

    /// <summary>Came by the link, and has seen no question yet.</summary>
    Opened,

    /// <summary>Has seen questions.</summary>
    Started,

    /// <summary>Has submitted.</summary>
    Submitted,

    /// <summary>Has no link any more and never submitted.</summary>
    Revoked,
}
