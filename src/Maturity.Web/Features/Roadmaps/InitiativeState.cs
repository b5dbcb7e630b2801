namespace Maturity.Web.Features.Roadmaps;

/// <summary>How far an initiative is, as the client says.</summary>
public enum InitiativeState
{
    /// <summary>Not begun.</summary>
    Planned,

    /// <summary>Begun.</summary>
    Running,

    /// <summary>Ended.</summary>
    Done,
}
