namespace Maturity.Web.Features.Leads;

/// <summary>What a visitor can agree to, each by itself. Their result is not among it: that they simply get.</summary>
public enum LeadPurpose
{
    /// <summary>A consultant may get in touch about the result.</summary>
    Contact,

    /// <summary>News by mail now and then.</summary>
    News,
}
