namespace Maturity.Core.Benchmarking;

/// <summary>One organization in a cell, as the release rules see it.</summary>
/// <param name="Owner">Its parent group, by default itself: the unit of fair counting.</param>
/// <param name="Workspace">The workspace that assessed it, which therefore knows its scores.</param>
/// <param name="Organization">The organization; one vote each.</param>
/// <param name="Assessment">The assessment its scores come from.</param>
public sealed record Peer(string Owner, string Workspace, string Organization, string Assessment);
