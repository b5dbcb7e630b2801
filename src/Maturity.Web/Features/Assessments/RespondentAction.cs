namespace Maturity.Web.Features.Assessments;

/// <summary>What a consultant can do with one respondent.</summary>
public enum RespondentAction
{
    /// <summary>Mail a new link; the last one stops working.</summary>
    NewLink,

    /// <summary>Make the link worthless.</summary>
    Revoke,

    /// <summary>Let a person who submitted answer again.</summary>
    Reopen,
}
