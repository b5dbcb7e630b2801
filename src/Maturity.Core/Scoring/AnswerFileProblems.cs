using System.Globalization;
using System.Text;
using System.Text.Json;
using Maturity.Core.Questionnaires;

namespace Maturity.Core.Scoring;

/// <summary>Collects problems of an answer file and turns byte positions into lines and columns.</summary>
internal sealed class AnswerFileProblems(string fileName, ReadOnlyMemory<byte> text)
{
    /// <summary>Past this many nobody reads on, and a hostile file could ask for millions.</summary>
    private const int Most = 1000;

    private const int LongestQuote = 60;

    private readonly List<Problem> problems = [];

    public bool HasErrors { get; private set; }

    public IReadOnlyList<Problem> InOrder() => [.. problems.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column)];

    public void Add(long position, string code, string message, Severity severity = Severity.Error)
    {
        HasErrors |= severity == Severity.Error;
        if (problems.Count > Most) return;
        if (problems.Count == Most)
        {
            problems.Add(new Problem(fileName, 0, 0, "A015", Severity.Warning, $"There are more than {Most} problems; only the first {Most} are listed."));
            return;
        }

        var (line, column) = Locate((int)position);
        problems.Add(new Problem(fileName, line, column, code, severity, message));
    }

    public void AddToFile(string code, string message)
    {
        HasErrors = true;
        problems.Add(new Problem(fileName, 0, 0, code, Severity.Error, message));
    }

    public void AddSyntax(JsonException syntax)
    {
        var start = LineStarts[(int)Math.Min(syntax.LineNumber ?? 0, LineStarts.Count - 1)];
        var position = Math.Min(start + (syntax.BytePositionInLine ?? 0), text.Length);

        // The reader's own message ends with positions counted from 0, ours come first and count from 1; and its advice
        // to change options is meant for programmers.
        var message = syntax.Message.Replace(" Change the reader options.", "", StringComparison.Ordinal);
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        Add(position, "A002", $"This is not valid JSON. {Quote(end < 0 ? message : message[..end], 300)}");
    }

    /// <summary>Text of a stranger made safe to print: short, and without anything that moves the cursor.</summary>
    public static string Quote(string value, int longest = LongestQuote)
    {
        var quoted = new StringBuilder();
        foreach (var rune in value.EnumerateRunes())
        {
            if (quoted.Length >= longest) return quoted.Append('…').ToString();
            var category = Rune.GetUnicodeCategory(rune);
            var harmless = category is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
            quoted.Append(harmless ? rune.ToString() : "?");
        }

        return quoted.ToString();
    }

    private List<int> LineStarts => field ??= FindLineStarts();

    private List<int> FindLineStarts()
    {
        var bytes = text.Span;
        List<int> starts = [0];
        for (var at = bytes.IndexOf((byte)'\n'); at >= 0;)
        {
            starts.Add(at + 1);
            var next = bytes[(at + 1)..].IndexOf((byte)'\n');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return starts;
    }

    private (int Line, int Column) Locate(int position)
    {
        var line = LineStarts.BinarySearch(position);
        if (line < 0) line = ~line - 1;
        var start = LineStarts[line];
        return (line + 1, Encoding.UTF8.GetCharCount(text.Span[start..position]) + 1);
    }
}
