namespace Maturity.Core.Benchmarking;

/// <summary>One measure of one cell as a snapshot keeps it: the scores, and what the release rules need to know of those who have one.</summary>
public sealed record MeasureTally
{
    /// <summary>The scores, to 0.01 point.</summary>
    public required Histogram Scores { get; init; }

    /// <summary>Organizations that have a score.</summary>
    public required int Organizations { get; init; }

    /// <summary>Distinct owners of those.</summary>
    public required int Owners { get; init; }

    /// <summary>The owner that has most of them; null when there are none.</summary>
    public required OwnerCount? Largest { get; init; }

    /// <summary>Organizations of the owner that comes next, or has as many; 0 when there is one owner or none.</summary>
    public required int SecondLargest { get; init; }

    /// <summary>How many of the organizations each workspace assessed; all above 0, in ordinal order of the workspaces.</summary>
    public required IReadOnlyList<WorkspaceCount> Workspaces { get; init; }

    /// <summary>The counts that the rules test, after the viewer's owner is taken out.</summary>
    /// <param name="workspace">The workspace that looks.</param>
    /// <param name="own">Those organizations of the viewer's owner that are counted here.</param>
    public PeerCounts CountsFor(string workspace, IReadOnlyCollection<Peer> own)
    {
        var owners = own.Select(peer => peer.Owner).ToHashSet(StringComparer.Ordinal);
        var largest = Largest is null ? 0 : owners.Contains(Largest.Owner) ? SecondLargest : Largest.Organizations;
        var left = Workspaces.Select(counted => (counted.Workspace, Organizations: counted.Organizations - own.Count(peer => peer.Workspace == counted.Workspace))).ToList();
        var strangers = left.Where(counted => counted.Workspace != workspace && counted.Organizations > 0).ToList();
        return new(Organizations - own.Count, Owners - owners.Count, largest, strangers.Sum(counted => counted.Organizations), strangers.Count);
    }

    /// <summary>How far these are from a set of the same day that they hold.</summary>
    /// <param name="narrower">The set.</param>
    internal SetDistance Beyond(MeasureTally narrower)
    {
        var inside = narrower.Workspaces.ToDictionary(counted => counted.Workspace, counted => counted.Organizations, StringComparer.Ordinal);
        return new(
            Organizations - narrower.Organizations,
            Workspaces.Select(counted => counted.Organizations - inside.GetValueOrDefault(counted.Workspace)).DefaultIfEmpty().Max());
    }
}
