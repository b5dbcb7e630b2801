using Maturity.Core.Benchmarking;
using Maturity.Core.Questionnaires;

namespace Maturity.Web.Features.Benchmarks;

/// <summary>The position of one organization among the organizations of a peer file, which is taken as admitted.</summary>
/// <param name="Measures">Ids of the measures, index first.</param>
/// <param name="Position">The position, one figure per measure.</param>
/// <param name="Date">Day it holds for.</param>
/// <param name="TooOld">Organizations of the file that did not count because their assessment is older than 24 months.</param>
/// <param name="TooNew">Organizations that did not count because theirs was completed after the day.</param>
public sealed record PeerComparison(IReadOnlyList<string> Measures, Position Position, DateOnly Date, int TooOld, int TooNew)
{
    /// <summary>How old an assessment may be, in months.</summary>
    public const int MostMonths = 24;

    /// <summary>Compares under all rules of release; the owner of the own organization is taken out first.</summary>
    /// <param name="peers">The peers.</param>
    /// <param name="own">The file of the own organization: one row, with the same measures in any order.</param>
    /// <param name="date">The day it holds for.</param>
    /// <param name="classification">Industries and size bands.</param>
    public static PeerComparison Of(PeerTable peers, PeerTable own, DateOnly date, Classification classification)
    {
        var row = own.Rows.Single();
        var oldest = Oldest(date);
        var viewer = new Viewer(row.Peer.Owner, row.Peer.Workspace);
        var segments = new Dictionary<(string, string), IReadOnlyList<Segment>>();
        List<PeerScores> counted =
        [
            .. peers.Rows.Where(peer => peer.Completed >= oldest && peer.Completed <= date && peer.Peer.Organization != row.Peer.Organization)
                .Select(peer => new PeerScores(peer.Peer, SegmentsOf(peer), peer.Scores)),
        ];
        var count = peers.Measures.Count;
        var scores = peers.Measures.Select(id => row.Scores[own.Measures.Index().Single(measure => measure.Item == id).Index]).ToList();
        var position = Position.Of(PeerCell.Of(SegmentsOf(row), counted, viewer, count), scores, PeerGround.Of(counted, viewer, count));
        return new(peers.Measures, position, date, peers.Rows.Count(peer => peer.Completed < oldest), peers.Rows.Count(peer => peer.Completed > date));

        IReadOnlyList<Segment> SegmentsOf(PeerRow peer) => segments.TryGetValue((peer.Industry, peer.Size), out var known)
            ? known : segments[(peer.Industry, peer.Size)] = Segment.Of(peer.Industry, peer.Size, classification);
    }

    /// <summary>The earliest day of completion that counts.</summary>
    /// <param name="date">The day the comparison holds for.</param>
    public static DateOnly Oldest(DateOnly date) => date < DateOnly.MinValue.AddMonths(MostMonths) ? DateOnly.MinValue : date.AddMonths(-MostMonths);
}
