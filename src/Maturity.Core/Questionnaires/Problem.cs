namespace Maturity.Core.Questionnaires;

/// <summary>One thing wrong with a text somebody wrote, said so that its author can mend it.</summary>
/// <param name="File">Name of the file as the author knows it.</param>
/// <param name="Line">Line, counted from 1; 0 when the problem belongs to the file as a whole.</param>
/// <param name="Column">Column, counted from 1; 0 when the problem belongs to the file as a whole.</param>
/// <param name="Code">Stable code such as <c>Q012</c>, explained in <c>docs/questionnaire-rules.md</c>.</param>
/// <param name="Severity">Whether the text is refused or only worth a second look.</param>
/// <param name="Message">What is wrong and what to do, in plain English.</param>
public sealed record Problem(string File, int Line, int Column, string Code, Severity Severity, string Message)
{
    /// <summary>What fills the gaps of the message, for those who say it in another language; empty where nobody does.</summary>
    public IReadOnlyList<object> Arguments { get; init; } = [];

    /// <summary><c>file:line:column: code message</c>, the form that editors make a link of.</summary>
    public override string ToString() => $"{File}:{Line}:{Column}: {Code} {Message}";
}
