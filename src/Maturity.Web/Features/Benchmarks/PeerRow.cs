using Maturity.Core.Benchmarking;

namespace Maturity.Web.Features.Benchmarks;

/// <summary>One line of a peer file: an organization with its scores.</summary>
/// <param name="Peer">Who it is.</param>
/// <param name="Industry">Code of its industry.</param>
/// <param name="Size">Code of its size band.</param>
/// <param name="Completed">Day its assessment was completed.</param>
/// <param name="Scores">Points 0 to 100, one per measure, the index first and always there; null where it has none.</param>
public sealed record PeerRow(Peer Peer, string Industry, string Size, DateOnly Completed, IReadOnlyList<double?> Scores);
