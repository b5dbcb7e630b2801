namespace Maturity.Web.Features.Assessments;

/// <summary>How a respondent came to an assessment.</summary>
public enum RespondentOrigin
{
    /// <summary>A consultant invited them, or they joined signed in.</summary>
    Invited,

    /// <summary>They came by the open link; name and mail address are their own words.</summary>
    OpenLink,

    /// <summary>A colleague handed a section over to them; name and mail address are the colleague's words.</summary>
    HandedOver,
}
