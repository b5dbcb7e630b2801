using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Maturity.Core.Questionnaires;

/// <summary>
/// Reads YAML that a stranger may have written. It only follows the parser's events, which need no recursion however deep
/// a text nests, and counts as it goes; YamlDotNet's deserializer is never given a text, since some make it overflow.
/// </summary>
internal sealed class YamlReader
{
    private readonly ProblemList problems;
    private readonly Stack<Open> open = new();
    private int events;
    private int documents;
    private YamlNode? root;

    private YamlReader(ProblemList problems) => this.problems = problems;

    /// <summary>The content of a file; null with at least one problem.</summary>
    public static YamlNode? Read(SourceFile file, ProblemList problems) =>
        Utf8Source.Decode(file.Content.Span, problems) is { } text ? new YamlReader(problems).Read(text) : null;

    private YamlNode? Read(string text)
    {
        try
        {
            var parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
            while (parser.MoveNext())
            {
                if (!Take(parser.Current!)) return null;
            }
        }
        catch (YamlException wrong)
        {
            problems.Error("Q003", (int)wrong.Start.Line, (int)wrong.Start.Column, $"This is not YAML: {Reason(wrong)}");
            return null;
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or ArgumentException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            // The scanner gives up on some texts with exceptions of its insides, which tell the author nothing.
            problems.Error("Q003", 0, 0, "This is not YAML: the text cannot be read. Check quotes, brackets and indentation.");
            return null;
        }

        if (root is null && !problems.HasErrors) problems.Error("Q007", 1, 1, "The file is empty.");
        return problems.HasErrors ? null : root;
    }

    private bool Take(ParsingEvent current)
    {
        var (line, column) = ((int)current.Start.Line, (int)current.Start.Column);
        if (++events > YamlLimits.Events) return Refuse("Q004", line, column, $"The file has more than {YamlLimits.Events} values. Split it.");
        if (current is AnchorAlias || current is NodeEvent { Anchor.IsEmpty: false } || current is NodeEvent { Tag.IsEmpty: false })
            return Refuse("Q008", line, column, "Anchors (&), aliases (*) and tags (!) are not allowed. Write the value itself, or put it in quotes.");
        return current switch
        {
            DocumentStart => ++documents == 1 || Refuse("Q007", line, column, "The file holds more than one document. Remove what follows the second “---”."),
            Scalar scalar => TakeText(scalar, line, column),
            SequenceStart => Begin(new(line, column, IsMap: false)),
            MappingStart => Begin(new(line, column, IsMap: true)),
            SequenceEnd or MappingEnd => Add(open.Pop().Close()),
            _ => true,
        };
    }

    private bool TakeText(Scalar scalar, int line, int column) =>
        scalar.Value.Length > YamlLimits.Characters
            ? Refuse("Q006", line, column, $"This text has {scalar.Value.Length} characters; at most {YamlLimits.Characters} are allowed.")
            : Add(new YamlText(line, column, scalar.Value));

    private bool Begin(Open container)
    {
        if (open.Count >= YamlLimits.Depth)
            return Refuse("Q005", container.Line, container.Column, $"Lists and maps stand more than {YamlLimits.Depth} deep within each other.");
        open.Push(container);
        return true;
    }

    private bool Add(YamlNode node)
    {
        if (open.Count == 0) root ??= node;
        else open.Peek().Add(node, problems);
        return true;
    }

    private bool Refuse(string code, int line, int column, string message)
    {
        problems.Error(code, line, column, message);
        return false;
    }

    private static string Reason(YamlException wrong)
    {
        var message = wrong.Message.ReplaceLineEndings(" ");
        return message.Length > 200 ? message[..200] + "…" : message.EndsWith('.') ? message : message + ".";
    }

    /// <summary>A list or map whose end has not come yet.</summary>
    private sealed record Open(int Line, int Column, bool IsMap)
    {
        private readonly List<YamlNode> items = [];
        private readonly List<KeyValuePair<YamlText, YamlNode>> entries = [];
        private readonly HashSet<string> keys = new(StringComparer.Ordinal);
        private YamlNode? key;

        public void Add(YamlNode node, ProblemList problems)
        {
            if (!IsMap) items.Add(node);
            else if (key is null) key = node;
            else Pair(node, problems);
        }

        public YamlNode Close() => IsMap ? new YamlMap(Line, Column, entries) : new YamlList(Line, Column, items);

        private void Pair(YamlNode value, ProblemList problems)
        {
            if (key is not YamlText name) problems.Error("Q012", key!, "A key must be text.");
            else if (!keys.Add(name.Value)) problems.Error("Q009", name, $"The key “{name.Value}” stands twice. Remove one of them.");
            else entries.Add(new(name, value));
            key = null;
        }
    }
}
