namespace Maturity.Web.Features.Results.Perception;

/// <summary>What one group says.</summary>
/// <param name="Group">Id of the group, or <see cref="Core.Scoring.Release.Others"/> for groups that are only shown together.</param>
/// <param name="Level">Mean of its answers, 1 to 5, unrounded.</param>
/// <param name="People">Number of people who answered with a level; null where several questions are taken together.</param>
public sealed record GroupMean(string Group, double Level, int? People);
