namespace Maturity.Core.Roadmaps;

/// <summary>The wish that an initiative starts in a quarter, or not before it.</summary>
/// <param name="Initiative">Id of the initiative.</param>
/// <param name="Quarter">The quarter, counted from 1.</param>
/// <param name="NotBefore">
/// False: it is in the plan, with what it needs, and starts in this quarter. True: it starts in this quarter or later, if
/// it is in the plan at all.
/// </param>
public sealed record FixedQuarter(string Initiative, int Quarter, bool NotBefore = false);
