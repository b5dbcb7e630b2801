using System.Text.Json;
using System.Text.Unicode;
using Maturity.Core.Questionnaires;

namespace Maturity.Core.Scoring;

/// <summary>
/// Answers of several respondents as one JSON text: <c>{ "questionnaire": "key@1.0.0", "respondents": [ { "id", "group",
/// "answers": { "Q": 3 } } ] }</c>. It is read whole or not at all; codes of its problems are listed in
/// <c>docs/scoring.md</c>.
/// </summary>
public static class AnswerFile
{
    /// <summary>Largest answer file that is read, in bytes (10 MB).</summary>
    public const int LargestSize = 10 * 1024 * 1024;

    private static readonly JsonReaderOptions Strict = new() { MaxDepth = 16 };

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads an answer file against the questionnaire that it must belong to.</summary>
    /// <param name="content">The raw bytes, not yet trusted: UTF-8, with or without a byte order mark.</param>
    /// <param name="fileName">Name of the file as its author knows it, used in problems.</param>
    /// <param name="questionnaire">The questionnaire whose key, major version, groups and questions must match.</param>
    public static LoadedAnswers Parse(ReadOnlyMemory<byte> content, string fileName, Questionnaire questionnaire)
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        var text = content.Span.StartsWith(ByteOrderMark) ? content[ByteOrderMark.Length..] : content;
        var problems = new AnswerFileProblems(fileName, text);
        var sheets = new List<AnswerSheet>();
        if (content.Length > LargestSize) problems.AddToFile("A001", $"The file is larger than {LargestSize} bytes (10 MB) and is not read.");
        else if (!Utf8.IsValid(text.Span)) problems.AddToFile("A002", "The file is not UTF-8 text.");
        else if (text.Span.Trim(" \t\r\n"u8).IsEmpty) problems.AddToFile("A002", "The file is empty.");
        else sheets = Read(text.Span, questionnaire, problems);
        return new LoadedAnswers(problems.HasErrors ? null : sheets, problems.InOrder());
    }

    private static List<AnswerSheet> Read(ReadOnlySpan<byte> text, Questionnaire questionnaire, AnswerFileProblems problems)
    {
        var file = new AnswerFileReader(questionnaire, problems);
        var reader = new Utf8JsonReader(text, Strict);
        try
        {
            reader.Read();
            file.Read(ref reader);

            // Past the end: whatever follows the first value is an error of syntax.
            reader.Read();
        }
        catch (JsonException syntax)
        {
            problems.AddSyntax(syntax);
        }

        return file.Sheets;
    }
}
