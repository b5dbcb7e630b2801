namespace Maturity.Core.Roadmaps;

/// <summary>Why an initiative is in a plan.</summary>
public enum ChoiceKind
{
    /// <summary>It is a first step of the catalogue, and its capability or dimension is still low.</summary>
    FirstStep,

    /// <summary>The consultant bound it to a quarter or put it first.</summary>
    Wanted,

    /// <summary>It adds points.</summary>
    AddsPoints,

    /// <summary>It adds no points by itself when its turn comes; others need it.</summary>
    NeededByOthers,

    /// <summary>What it adds others of higher rank add too, but later.</summary>
    AddsPointsSooner,
}
