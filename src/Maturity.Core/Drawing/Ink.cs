namespace Maturity.Core.Drawing;

/// <summary>What a mark means; the style sheet decides its color in light, dark and print.</summary>
public enum Ink
{
    /// <summary>Words and figures.</summary>
    Text,

    /// <summary>Words that explain.</summary>
    Muted,

    /// <summary>Axes, rings and ticks.</summary>
    Grid,

    /// <summary>The one accent color.</summary>
    Accent,

    /// <summary>The organization's own score.</summary>
    Own,

    /// <summary>The organization's score last time.</summary>
    Previous,

    /// <summary>From the lowest to the highest score that open answers allow.</summary>
    Range,

    /// <summary>The surface drawn on.</summary>
    Paper,

    /// <summary>Level 1.</summary>
    Level1,

    /// <summary>Level 2.</summary>
    Level2,

    /// <summary>Level 3.</summary>
    Level3,

    /// <summary>Level 4.</summary>
    Level4,

    /// <summary>Level 5.</summary>
    Level5,

    /// <summary>First of several groups of people; a shape tells them apart as well, see <see cref="GroupSymbol"/>.</summary>
    Group1,

    /// <summary>Second group.</summary>
    Group2,

    /// <summary>Third group.</summary>
    Group3,

    /// <summary>Fourth group.</summary>
    Group4,

    /// <summary>Fifth group.</summary>
    Group5,
}
