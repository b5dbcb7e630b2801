namespace Maturity.Web.Tenancy;

/// <summary>What a member may do in a workspace.</summary>
public enum Role
{
    /// <summary>Reads.</summary>
    Viewer,

    /// <summary>Reads, and works with leads.</summary>
    Sales,

    /// <summary>Runs assessments.</summary>
    Consultant,

    /// <summary>Everything, people and settings included.</summary>
    Owner,
}
