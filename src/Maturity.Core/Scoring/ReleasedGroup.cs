namespace Maturity.Core.Scoring;

/// <summary>People whose answers may be shown together, as one group.</summary>
/// <param name="Id">Id of the group, or <see cref="Release.Others"/> for groups that are only shown together.</param>
/// <param name="Members">Ids of the groups in it: itself alone, or those that were merged, in the order of their ids.</param>
/// <param name="People">Number of people, at least <see cref="Release.Minimum"/>.</param>
public sealed record ReleasedGroup(string Id, IReadOnlyList<string> Members, int People);
