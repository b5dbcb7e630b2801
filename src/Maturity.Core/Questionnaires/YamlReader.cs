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
    private readonly Stack<YamlContainer> open = new();
    private int events;
    private int documents;
    private YamlNode? root;

    private YamlReader(ProblemList problems) => this.problems = problems;

    /// <summary>
    /// The content of a file, or null with at least one error. Errors that leave the rest readable (a doubled key, a tag)
    /// are reported and the content is given nevertheless, so that everything else can be checked too.
    /// </summary>
    public static YamlNode? Read(SourceFile file, ProblemList problems) =>
        Utf8Source.Decode(file.Content.Span, problems) is { } text ? new YamlReader(problems).Read(text) : null;

    private YamlNode? Read(string text)
    {
        var scanner = new Scanner(new StringReader(text), skipComments: true);
        var parser = new Parser(scanner);
        while (Next(parser, scanner) is { } more)
        {
            if (!more) return root ?? NothingInside();
            if (!Take(parser.Current!)) return null;
        }

        return null;
    }

    private YamlNode? NothingInside()
    {
        problems.Error("Q007", 1, 1, "The file is empty. Write “format: 1” and what follows from it.");
        return null;
    }

    // Whether there is another event; null when the text is no YAML.
    private bool? Next(Parser parser, Scanner scanner)
    {
        try
        {
            return parser.MoveNext();
        }
        catch (YamlException wrong)
        {
            problems.Error("Q003", (int)wrong.Start.Line, (int)wrong.Start.Column, $"This is not YAML: {Reason(wrong)}");
        }
        catch (Exception wrong) when (wrong is not OutOfMemoryException)
        {
            // The scanner gives up on some texts with exceptions of its insides, of any kind, which tell the author nothing.
            problems.Error("Q003", (int)scanner.CurrentPosition.Line, (int)scanner.CurrentPosition.Column, "This is not YAML: the text from here on cannot be read. Check quotes, brackets and indentation.");
        }

        return null;
    }

    private bool Take(ParsingEvent current)
    {
        var (line, column) = ((int)current.Start.Line, (int)current.Start.Column);
        if (++events > YamlLimits.Events) return Refuse("Q004", line, column, $"The file has more than {YamlLimits.Events} values. Split it.");
        if (current is NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false } or AnchorAlias)
            problems.Error("Q008", line, column, "Anchors (&), aliases (*) and tags (!) are not allowed. Write the value itself, or put it in quotes.");
        return current switch
        {
            DocumentStart => ++documents == 1 || Refuse("Q007", line, column, "The file holds more than one document. Remove what follows the second “---”."),
            Scalar scalar => TakeText(scalar, line, column),
            AnchorAlias alias => Add(new YamlText(line, column, alias.Value.Value, Quoted: true)),
            SequenceStart => Begin(new(line, column, isMap: false)),
            MappingStart => Begin(new(line, column, isMap: true)),
            SequenceEnd or MappingEnd => Add(open.Pop().Close()),
            _ => true,
        };
    }

    private bool TakeText(Scalar scalar, int line, int column)
    {
        var value = scalar.Value;
        if (value.Length > YamlLimits.Characters)
            return Refuse("Q006", line, column, $"This text has {value.Length} characters; at most {YamlLimits.Characters} are allowed. Shorten it.");
        if (Characters.FirstUnreadable(value) is { } wrong)
            problems.Error("Q032", line, column, $"This text holds the character U+{(int)wrong:X4}, which cannot be shown. Remove it.");
        return Add(new YamlText(line, column, value, scalar.Style != ScalarStyle.Plain));
    }

    private bool Begin(YamlContainer container)
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
        message = message.Length > 200 ? message[..200] + "…" : message.EndsWith('.') ? message : message + ".";
        return $"{message} Check quotes, brackets and indentation; put text with a colon in quotes.";
    }
}
