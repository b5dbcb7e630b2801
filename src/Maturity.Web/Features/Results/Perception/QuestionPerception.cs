using Maturity.Core.Questionnaires;
using Maturity.Core.Scoring;

namespace Maturity.Web.Features.Results.Perception;

/// <summary>How differently one question is seen.</summary>
/// <param name="Dimension">The dimension it belongs to.</param>
/// <param name="Capability">The capability it belongs to.</param>
/// <param name="Question">The question.</param>
/// <param name="Score">Agreement and gap (F9, F10).</param>
/// <param name="Groups">What each group says that may be shown apart, in the order of the map; empty when nothing may be shown.</param>
public sealed record QuestionPerception(
    Dimension Dimension, Capability Capability, Question Question, QuestionScore Score, IReadOnlyList<GroupMean> Groups)
{
    // The cut-off of AD (F9): an AD of this size weighs as much as a gap of one level.
    private const double Cutoff = 0.8;

    /// <summary>Whether it stands before those that need no discussion: a flagged gap, or agreement too low.</summary>
    public bool ComesFirst => Score.GapFlagged is true || Score.Discuss is true;

    /// <summary>How far apart people stand: the gap in levels, or AD in its cut-offs, whichever is larger.</summary>
    public double Size => Rounding.Publish(Math.Max(Math.Abs(Score.Gap ?? 0), (Score.Deviation ?? 0) / Cutoff), 6);

    /// <summary>Lowest mean of a group; null when nothing may be shown.</summary>
    public double? Lowest => Groups.Count == 0 ? null : Groups.Min(group => group.Level);

    /// <summary>Highest mean of a group; null when nothing may be shown.</summary>
    public double? Highest => Groups.Count == 0 ? null : Groups.Max(group => group.Level);
}
