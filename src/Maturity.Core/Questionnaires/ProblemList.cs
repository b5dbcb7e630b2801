namespace Maturity.Core.Questionnaires;

/// <summary>Collects the problems of one file.</summary>
internal sealed class ProblemList(string file)
{
    private readonly List<Problem> problems = [];

    public IReadOnlyList<Problem> Items => problems;

    public bool HasErrors => problems.Exists(problem => problem.Severity == Severity.Error);

    public void Error(string code, int line, int column, string message) => Add(code, line, column, Severity.Error, message);

    public void Error(string code, YamlNode where, string message) => Error(code, where.Line, where.Column, message);

    public void Warn(string code, YamlNode where, string message) => Add(code, where.Line, where.Column, Severity.Warning, message);

    public void Warn(string code, string message) => Add(code, 0, 0, Severity.Warning, message);

    private void Add(string code, int line, int column, Severity severity, string message)
    {
        if (problems.Count < YamlLimits.Problems) problems.Add(new(file, line, column, code, severity, message));
    }
}
