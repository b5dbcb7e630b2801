namespace Maturity.Web.Features.Campaigns;

/// <summary>Why a respondent gets a mail.</summary>
public enum MailKind
{
    /// <summary>They are asked to answer.</summary>
    Invitation,

    /// <summary>They have not submitted yet.</summary>
    Reminder,

    /// <summary>A colleague handed a section over to them.</summary>
    HandedOver,

    /// <summary>They joined by the open link and want to go on later.</summary>
    Joined,
}
