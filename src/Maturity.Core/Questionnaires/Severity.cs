namespace Maturity.Core.Questionnaires;

/// <summary>Weight of a <see cref="Problem"/>.</summary>
public enum Severity
{
    /// <summary>Worth a second look; the text is accepted.</summary>
    Warning,

    /// <summary>The text is refused as a whole.</summary>
    Error,
}
