namespace Maturity.Web.Features.Workspaces;

/// <summary>Whether a person may make workspaces.</summary>
public enum FoundingRight
{
    /// <summary>They may not: the operator wants to be asked.</summary>
    None,

    /// <summary>They have as many as the operator allows.</summary>
    UsedUp,

    /// <summary>They may, and own what they make.</summary>
    ForThemself,

    /// <summary>They administer the installation, and may make one for somebody else.</summary>
    ForAnybody,
}
