using Maturity.Web.Features.Benchmarks.Components;

namespace Maturity.Web.Features.Benchmarks;

/// <summary>What a result says about peers.</summary>
/// <param name="SnapshotId">The snapshot; null when there is none, or none may be shown.</param>
/// <param name="Model">The position; null without a snapshot.</param>
/// <param name="Trend">The organization's own accepted results, oldest first.</param>
public sealed record PeerStanding(Guid? SnapshotId, PositionModel? Model, IReadOnlyList<TrendPoint> Trend);
