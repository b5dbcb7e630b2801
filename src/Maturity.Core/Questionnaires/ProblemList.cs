namespace Maturity.Core.Questionnaires;

/// <summary>Collects the problems of one file.</summary>
internal sealed class ProblemList(string file)
{
    private readonly List<Problem> problems = [];
    private int left;

    /// <summary>The problems in the order of the text, and at the end how many were too many.</summary>
    public IReadOnlyList<Problem> Items
    {
        get
        {
            var ordered = problems.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column);
            return left == 0
                ? [.. ordered]
                : [.. ordered, new(file, 0, 0, "Q033", HasErrors ? Severity.Error : Severity.Warning, $"{left} more problems of this file are not shown. Mend these first.")];
        }
    }

    /// <summary>Whether the file is refused.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Whether further problems are only counted, so that nobody needs to word them.</summary>
    public bool IsFull => problems.Count >= YamlLimits.Problems;

    public void Error(string code, int line, int column, string message) => Add(code, line, column, Severity.Error, message);

    public void Error(string code, YamlNode where, string message) => Error(code, where.Line, where.Column, message);

    public void Warn(string code, YamlNode where, string message) => Add(code, where.Line, where.Column, Severity.Warning, message);

    public void Warn(string code, string message) => Add(code, 0, 0, Severity.Warning, message);

    private void Add(string code, int line, int column, Severity severity, string message)
    {
        HasErrors |= severity == Severity.Error;
        if (IsFull) left++;
        else problems.Add(new(file, line, column, code, severity, Quoted.OnOneLine(message)));
    }
}
