using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Maturity.Core.Benchmarking;
using Maturity.Web.Features.Benchmarks;

namespace Maturity.Web.Commands;

/// <summary>
/// A position as JSON, in the form that <c>docs/peer-files.md</c> describes. Other programs read it: keys are only ever
/// added. Figures are whole points as published; what a rule hides is null, and the rule is named.
/// </summary>
public static class CompareJson
{
    // For terminals and programs, never inside a page: "industry+size" stays readable.
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The whole of it, without a line break at the end.</summary>
    /// <param name="compared">The position.</param>
    public static string Write(PeerComparison compared)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            var position = compared.Position;
            json.WriteStartObject();
            json.WriteString("cohort", Cohort(position.Segment));
            json.WriteString("fallbackFrom", position.Segment is null ? null : Cohort(position.PassedOver.Count > 0 ? position.PassedOver[0] : null));
            json.WriteString("peers", position.Band);
            json.WriteString("hidden", Rule(position.Disclosure.Hidden));
            json.WriteString("segment", position.Segment?.Code);
            json.WriteString("date", compared.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteStartArray("measures");
            foreach (var (id, measure) in compared.Measures.Zip(position.Measures)) WriteMeasure(json, id, measure);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The rule by name; null for none.</summary>
    internal static string? Rule(HidingRule rule) => rule switch
    {
        HidingRule.None => null,
        HidingRule.TooFewOwners => "too-few-owners",
        HidingRule.DominantOwner => "dominant-owner",
        HidingRule.NearlyWiderCell => "nearly-wider-cell",
        HidingRule.NearlyOwnClients => "nearly-own-clients",
        _ => throw new NotSupportedException($"The rule {rule} has no name."),
    };

    /// <summary>The rule that holds a part of the figures back; null when all are shown, or none.</summary>
    private static string? HeldBack(DisclosureLevel level) => level switch
    {
        DisclosureLevel.Estimate => $"quartiles-below-{Disclosure.FewestForQuartiles}-owners",
        DisclosureLevel.Quartiles => $"tails-below-{Disclosure.FewestForTails}-owners",
        _ => null,
    };

    private static string? Cohort(Segment? segment) => segment?.Kind switch
    {
        null => null,
        SegmentKind.IndustryAndSize => "industry+size",
        SegmentKind.Industry => "industry",
        SegmentKind.SupersectorAndSize => "supersector+size",
        SegmentKind.All => "all",
        _ => throw new NotSupportedException($"The segment {segment.Code} has no name."),
    };

    private static string? Word(MedianStatement? statement) => statement switch
    {
        null => null,
        MedianStatement.Above => "above",
        MedianStatement.Below => "below",
        MedianStatement.AboutTheSame => "about the same",
        _ => throw new NotSupportedException($"The statement {statement} has no name."),
    };

    private static void WriteMeasure(Utf8JsonWriter json, string id, MeasurePosition measure)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        WriteFigure(json, "own", measure.Own);
        WriteFigure(json, "estimate", measure.Estimate);
        json.WriteString("statement", Word(measure.Statement));
        WriteFigure(json, "rank", measure.Rank);
        WriteFigure(json, "p10", measure.P10);
        WriteFigure(json, "p25", measure.P25);
        WriteFigure(json, "median", measure.Median);
        WriteFigure(json, "p75", measure.P75);
        WriteFigure(json, "p90", measure.P90);
        WriteFigure(json, "medianLow", measure.MedianLow);
        WriteFigure(json, "medianHigh", measure.MedianHigh);
        json.WriteString("hidden", Rule(measure.Disclosure.Hidden));
        json.WriteString("heldBack", HeldBack(measure.Disclosure.Level));
        json.WriteEndObject();
    }

    private static void WriteFigure(Utf8JsonWriter json, string name, int? points)
    {
        if (points is { } figure) json.WriteNumber(name, figure);
        else json.WriteNull(name);
    }
}
