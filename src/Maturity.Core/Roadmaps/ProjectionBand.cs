namespace Maturity.Core.Roadmaps;

/// <summary>
/// Where the index goes with the same order of work if every estimate of effort turns out low, or high. The same people do
/// the work, so an initiative lasts longer in proportion to its effort. No statement of probability.
/// </summary>
/// <param name="Best">Index at the start and at the end of each quarter with low efforts, points.</param>
/// <param name="Worst">The same with high efforts.</param>
public sealed record ProjectionBand(IReadOnlyList<double> Best, IReadOnlyList<double> Worst);
