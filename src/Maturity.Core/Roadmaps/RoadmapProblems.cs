using Maturity.Core.Questionnaires;

namespace Maturity.Core.Roadmaps;

/// <summary>Collects what is wrong with a request; each problem names the field it is about.</summary>
internal sealed class RoadmapProblems
{
    private const int Most = 200;

    private readonly List<Problem> items = [];

    public IReadOnlyList<Problem> Items => items;

    public void Error(string field, string code, string message) => Add(field, code, Severity.Error, message);

    public void Warn(string field, string code, string message) => Add(field, code, Severity.Warning, message);

    private void Add(string field, string code, Severity severity, string message)
    {
        if (items.Count < Most) items.Add(new(field, 0, 0, code, severity, Quoted.OnOneLine(message)));
    }
}
