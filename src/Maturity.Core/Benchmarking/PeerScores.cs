namespace Maturity.Core.Benchmarking;

/// <summary>An organization with its scores, for sets small enough to be kept whole.</summary>
/// <param name="Peer">Who it is.</param>
/// <param name="Segments">Its segments, see <see cref="Segment.Of"/>.</param>
/// <param name="Scores">Its scores in points, 0 to 100, the index first; null where it has none.</param>
public sealed record PeerScores(Peer Peer, IReadOnlyList<Segment> Segments, IReadOnlyList<double?> Scores);
