namespace Maturity.Web.Features.Assessments;

/// <summary>What came of inviting somebody.</summary>
public enum InviteOutcome
{
    /// <summary>They are on the list and the mail left.</summary>
    Sent,

    /// <summary>They are on the list, but the mail did not leave.</summary>
    NotSent,

    /// <summary>The mail address is on the list already.</summary>
    Known,

    /// <summary>The assessment takes nobody.</summary>
    NotOpen,

    /// <summary>The workspace, or the address, got enough mail for a day.</summary>
    TooMany,
}
