using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Maturity.Core.Scoring;

namespace Maturity.Web.Commands;

/// <summary>
/// A scorecard as JSON, in the form that <c>docs/scoring.md</c> describes. Other programs read it: keys are only ever
/// added. Figures have 6 decimals, what does not exist is null.
/// </summary>
public static class ScoreJson
{
    private const int Decimals = 6;

    // For terminals and programs, never inside a page: quotation marks in a reason stay readable.
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The whole of it, without a line break at the end.</summary>
    public static string Write(Scorecard card)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            WriteHead(json, card);
            WriteAll(json, "dimensions", card.Dimensions, WriteDimension);
            WriteAll(json, "questions", card.Questions, WriteQuestion);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteHead(Utf8JsonWriter json, Scorecard card)
    {
        json.WriteString("questionnaire", $"{card.QuestionnaireKey}@{card.QuestionnaireVersion}");
        json.WriteString("contentHash", card.ContentHash);
        json.WriteString("scoring", card.ScoringVersion);
        WriteFigure(json, "index", card.Index);
        WriteFigure(json, "level", card.Level);
        WriteFigure(json, "band", card.Band);
        WriteAll(json, "cappedBy", card.CappedBy, static (json, id) => json.WriteStringValue(id));
        WriteFigure(json, "low", card.Low);
        WriteFigure(json, "high", card.High);
        WriteFigure(json, "coverage", card.Coverage);
        json.WriteString("certainty", Word(card.Certainty));
        WriteAll(json, "incomplete", card.Incomplete, static (json, shortfall) => json.WriteStringValue(ScoreWords.Reason(shortfall)));
    }

    private static void WriteDimension(Utf8JsonWriter json, DimensionScore dimension)
    {
        json.WriteStartObject();
        json.WriteString("id", dimension.Id);
        WriteFigure(json, "score", dimension.Score);
        WriteFigure(json, "level", dimension.Level);
        WriteFigure(json, "low", dimension.Low);
        WriteFigure(json, "high", dimension.High);
        var applies = dimension.Capabilities.Any(capability => !capability.NotApplicable);
        WriteFigure(json, "coverage", applies ? dimension.Coverage : null);
        WriteAll(json, "capabilities", dimension.Capabilities, WriteCapability);
        json.WriteEndObject();
    }

    private static void WriteCapability(Utf8JsonWriter json, CapabilityScore capability)
    {
        json.WriteStartObject();
        json.WriteString("id", capability.Id);
        WriteFigure(json, "score", capability.Score);
        WriteFigure(json, "level", capability.Level);
        WriteFigure(json, "coverage", capability.NotApplicable ? null : capability.Coverage);
        json.WriteEndObject();
    }

    private static void WriteQuestion(Utf8JsonWriter json, QuestionScore question)
    {
        json.WriteStartObject();
        json.WriteString("id", question.Id);
        if (question.Outcome == Outcome.Level) WriteFigure(json, "answer", question.Level);
        else json.WriteString("answer", question.Outcome == Outcome.NotApplicable ? "na" : "dk");
        WriteFigure(json, "points", question.Points);
        json.WriteNumber("n", question.Count);
        WriteFigure(json, "ad", question.Deviation);
        WriteFigure(json, "rwg", question.Agreement);
        WriteFlag(json, "discuss", question.Discuss);
        WriteFigure(json, "gap", question.Gap);
        WriteFlag(json, "gapFlag", question.GapFlagged);
        json.WriteEndObject();
    }

    private static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static void WriteAll<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items) write(json, item);
        json.WriteEndArray();
    }

    private static void WriteFigure(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } figure) json.WriteNumber(name, Rounding.Publish(figure, Decimals));
        else json.WriteNull(name);
    }

    private static void WriteFlag(Utf8JsonWriter json, string name, bool? value)
    {
        if (value is { } flag) json.WriteBoolean(name, flag);
        else json.WriteNull(name);
    }
}
