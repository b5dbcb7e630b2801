namespace Maturity.Core.Roadmaps;

/// <summary>An initiative that is not in the plan, and why.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Reason">The reason.</param>
/// <param name="Because">Ids of the initiatives that the reason is about; often none.</param>
/// <param name="EarliestEnd">Week with which it would end beside the plan at the earliest; null where that says nothing.</param>
/// <param name="NextQuarter">Quarter, counted from 1, that it could be bound to where its own cannot be kept; null where none is known or none was asked for.</param>
public sealed record LeftOutInitiative(string Id, LeftOutKind Reason, IReadOnlyList<string> Because, int? EarliestEnd, int? NextQuarter = null);
