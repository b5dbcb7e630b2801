using System.Globalization;
using Maturity.Core.Questionnaires;

namespace Maturity.Core.Roadmaps;

/// <summary>
/// Collects what is wrong with a request; each problem names the field it is about. What stands in the braces of a message is
/// kept beside it, in that order: pages say it in the reader's language.
/// </summary>
internal sealed class RoadmapProblems
{
    private const int Most = 200;

    private readonly List<Problem> items = [];

    public IReadOnlyList<Problem> Items => items;

    public void Error(string field, string code, FormattableString message) => Add(field, code, Severity.Error, message);

    public void Warn(string field, string code, FormattableString message) => Add(field, code, Severity.Warning, message);

    private void Add(string field, string code, Severity severity, FormattableString message)
    {
        if (items.Count >= Most) return;
        var text = message.ToString(CultureInfo.InvariantCulture);
        items.Add(new(field, 0, 0, code, severity, Quoted.OnOneLine(text)) { Arguments = [.. message.GetArguments().Select(argument => argument ?? "")] });
    }
}
