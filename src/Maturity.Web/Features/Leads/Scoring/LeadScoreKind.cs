namespace Maturity.Web.Features.Leads.Scoring;

/// <summary>What a part of a lead's score looks at.</summary>
public enum LeadScoreKind
{
    /// <summary>Fit: an industry the workspace wants.</summary>
    Industry,

    /// <summary>Fit: a size it wants.</summary>
    Size,

    /// <summary>Need: gaps that offers of the workspace close.</summary>
    Need,

    /// <summary>Intent: the full result was opened.</summary>
    Opened,

    /// <summary>Intent: the scan was passed on to a colleague.</summary>
    PassedOn,

    /// <summary>Intent: the full assessment was asked for.</summary>
    Asked,
}
