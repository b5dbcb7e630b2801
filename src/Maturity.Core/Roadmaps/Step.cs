using Maturity.Core.Scoring;

namespace Maturity.Core.Roadmaps;

/// <summary>One lift as the calculation needs it.</summary>
/// <param name="Initiative">Place of the initiative in the <see cref="Model"/>.</param>
/// <param name="Capability">Place of the capability in the <see cref="Model"/>.</param>
/// <param name="Threshold">Points from which on the lift works: P(from) − 12.5.</param>
/// <param name="Ceiling">Points it lifts to: the lower of P(to) and P(target).</param>
internal readonly record struct Step(int Initiative, int Capability, double Threshold, double Ceiling)
{
    /// <summary>Half a level: so far below its first level a lift still works.</summary>
    private const double Slack = 12.5;

    public static Step Of(int initiative, int capability, int from, int to, int target) =>
        new(initiative, capability, Bands.PointsOf(from) - Slack, Math.Min(Bands.PointsOf(to), Bands.PointsOf(target)));

    /// <summary>Whether the lift works on a capability with so many points.</summary>
    public bool WorksAt(double points) => Bands.Reaches(points, Threshold);

    /// <summary>Whether a capability with so many points needs this lift no more.</summary>
    public bool IsReachedAt(double points) => Bands.Reaches(points, Ceiling);
}
