namespace Maturity.Core.Questionnaires;

/// <summary>How well a source is known to the authors of a questionnaire.</summary>
public enum SourceStatus
{
    /// <summary>Cited from memory.</summary>
    Memory,

    /// <summary>Read about in other places.</summary>
    Secondary,

    /// <summary>The text itself was read. Only its figures may be printed.</summary>
    Primary,
}
