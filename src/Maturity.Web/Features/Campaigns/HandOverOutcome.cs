namespace Maturity.Web.Features.Campaigns;

/// <summary>What came of handing a section over.</summary>
public enum HandOverOutcome
{
    /// <summary>The colleague is asked now.</summary>
    Done,

    /// <summary>The mail address is on the list already.</summary>
    Known,

    /// <summary>There are answers; the respondent has to say that they may be kept aside.</summary>
    HasAnswers,

    /// <summary>The respondent has handed over as much as one can.</summary>
    TooMany,

    /// <summary>It is the only section left.</summary>
    LastSection,

    /// <summary>The respondent got the section from a colleague.</summary>
    WasHandedOver,

    /// <summary>The section is not theirs (any more), or they cannot answer (any more).</summary>
    Gone,
}
