namespace Maturity.Web.Features.Leads;

/// <summary>How far a conversation with a lead has come.</summary>
public enum LeadStage
{
    /// <summary>Nobody has spoken to them yet.</summary>
    New,

    /// <summary>Somebody wrote or called.</summary>
    Contacted,

    /// <summary>There is a need, and somebody who decides.</summary>
    Qualified,

    /// <summary>They became a client.</summary>
    Won,

    /// <summary>They did not.</summary>
    Lost,
}
