namespace Maturity.Core.Benchmarking;

/// <summary>What the release rules need to know about the peers of one cell, once the viewer's owner is taken out. Never shown: see <see cref="CountBand"/>.</summary>
/// <param name="Organizations">Organizations; at least 0.</param>
/// <param name="Owners">Distinct owners among them.</param>
/// <param name="LargestOwner">Organizations of the owner that has most.</param>
/// <param name="Strangers">Organizations that the viewing workspace did not assess itself.</param>
/// <param name="OtherWorkspaces">Distinct workspaces that assessed those.</param>
public readonly record struct PeerCounts(int Organizations, int Owners, int LargestOwner, int Strangers, int OtherWorkspaces)
{
    /// <summary>Counts a cell in one pass; the order of the peers does not matter.</summary>
    /// <param name="cell">All organizations of the cell, each once.</param>
    /// <param name="viewer">Who looks at it.</param>
    public static PeerCounts Of(IEnumerable<Peer> cell, Viewer viewer)
    {
        var owners = new Dictionary<string, int>(StringComparer.Ordinal);
        var workspaces = new HashSet<string>(StringComparer.Ordinal);
        var (organizations, strangers) = (0, 0);
        foreach (var peer in cell)
        {
            if (peer.Owner == viewer.Owner) continue;
            organizations++;
            owners[peer.Owner] = owners.GetValueOrDefault(peer.Owner) + 1;
            if (peer.Workspace == viewer.Workspace) continue;
            strangers++;
            workspaces.Add(peer.Workspace);
        }

        return new(organizations, owners.Count, owners.Values.DefaultIfEmpty().Max(), strangers, workspaces.Count);
    }
}
