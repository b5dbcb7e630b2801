using Maturity.Web.Tenancy;

namespace Maturity.Web.Features.Roadmaps;

/// <summary>How far an initiative of an assessment's roadmap is, as the client says.</summary>
public sealed class InitiativeProgress : ITenantOwned, IVersioned
{
    private InitiativeProgress()
    {
    }

    /// <summary>Nobody has said anything yet.</summary>
    /// <param name="roadmapId">The roadmap.</param>
    /// <param name="initiativeId">Id of the initiative.</param>
    public InitiativeProgress(Guid roadmapId, string initiativeId) => (RoadmapId, InitiativeId) = (roadmapId, initiativeId);

    /// <inheritdoc/>
    public Guid WorkspaceId { get; private set; }

    /// <summary>The roadmap.</summary>
    public Guid RoadmapId { get; private set; }

    /// <summary>Id of the initiative.</summary>
    public string InitiativeId { get; private set; } = "";

    /// <summary>How far it is.</summary>
    public InitiativeState State { get; private set; }

    /// <summary>Name of who said so.</summary>
    public string SaidBy { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset SaidAt { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Somebody says how far it is.</summary>
    /// <param name="state">How far.</param>
    /// <param name="by">Name of the person.</param>
    /// <param name="at">When.</param>
    public void Say(InitiativeState state, string by, DateTimeOffset at) => (State, SaidBy, SaidAt) = (state, by, at);
}
