namespace Maturity.Core.Drawing;

/// <summary>What the marks of a <see cref="TimelineChart"/> stand for, in the reader's language. Only what occurs is explained.</summary>
/// <param name="Planned">A pale bar.</param>
/// <param name="Running">A striped bar.</param>
/// <param name="Done">A full bar.</param>
/// <param name="FirstStep">A triangle.</param>
/// <param name="Wanted">A square.</param>
/// <param name="Waits">A line from one bar to another.</param>
public sealed record TimelineWords(string Planned, string Running, string Done, string FirstStep, string Wanted, string Waits);
