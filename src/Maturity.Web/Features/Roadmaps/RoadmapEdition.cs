using Maturity.Web.Tenancy;

namespace Maturity.Web.Features.Roadmaps;

/// <summary>A roadmap's settings after one change, and what the change was.</summary>
public sealed class RoadmapEdition : ITenantOwned
{
    private RoadmapEdition()
    {
    }

    /// <summary>The settings after a change.</summary>
    /// <param name="roadmapId">The roadmap.</param>
    /// <param name="number">Number within the roadmap, from 1.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="change">What was changed, and of what.</param>
    /// <param name="by">Account of who changed it.</param>
    /// <param name="at">When.</param>
    public RoadmapEdition(Guid roadmapId, int number, RoadmapSettings settings, RoadmapChange change, Guid by, DateTimeOffset at)
    {
        (RoadmapId, Number, ChangedBy, ChangedAt) = (roadmapId, number, by, at);
        (Kind, Subject) = (change.Kind, change.Subject);
        Settings = settings.Write();
    }

    /// <inheritdoc/>
    public Guid WorkspaceId { get; private set; }

    /// <summary>The roadmap.</summary>
    public Guid RoadmapId { get; private set; }

    /// <summary>Number within the roadmap.</summary>
    public int Number { get; private set; }

    /// <summary>The settings, see <see cref="RoadmapSettings.Read"/>.</summary>
    public string Settings { get; private set; } = "";

    /// <summary>What was changed.</summary>
    public RoadmapChangeKind Kind { get; private set; }

    /// <summary>Id of the initiative that it is about; null for a change of the whole.</summary>
    public string? Subject { get; private set; }

    /// <summary>Account of who changed it.</summary>
    public Guid ChangedBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset ChangedAt { get; private set; }
}
