namespace Maturity.Web.Features.Campaigns;

/// <summary>What came of joining by an open link.</summary>
public enum JoinOutcome
{
    /// <summary>They are a respondent now.</summary>
    Joined,

    /// <summary>The mail address is on the list already.</summary>
    Known,

    /// <summary>As many have joined as the link takes.</summary>
    Full,

    /// <summary>The link no longer works, or the assessment takes nobody.</summary>
    Closed,
}
