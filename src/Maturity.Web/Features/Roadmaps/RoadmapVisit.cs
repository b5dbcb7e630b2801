using Maturity.Web.Tenancy;

namespace Maturity.Web.Features.Roadmaps;

/// <summary>When a member last had a roadmap before them, so that two who change it know of each other.</summary>
public sealed class RoadmapVisit : ITenantOwned
{
    private RoadmapVisit()
    {
    }

    /// <summary>A member looks at it.</summary>
    /// <param name="roadmapId">The roadmap.</param>
    /// <param name="accountId">The member.</param>
    /// <param name="seenAt">Seconds since 1970.</param>
    public RoadmapVisit(Guid roadmapId, Guid accountId, long seenAt) => (RoadmapId, AccountId, SeenAt) = (roadmapId, accountId, seenAt);

    /// <inheritdoc/>
    public Guid WorkspaceId { get; private set; }

    /// <summary>The roadmap.</summary>
    public Guid RoadmapId { get; private set; }

    /// <summary>The member.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>When, in seconds since 1970: a figure, so that any database can compare it.</summary>
    public long SeenAt { get; private set; }
}
