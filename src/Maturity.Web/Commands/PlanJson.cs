using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Maturity.Core.Roadmaps;
using Maturity.Core.Scoring;

namespace Maturity.Web.Commands;

/// <summary>
/// A plan as JSON, in the form that <c>docs/roadmap.md</c> describes. Other programs read it: keys are only ever added.
/// Figures have 6 decimals.
/// </summary>
public static class PlanJson
{
    private const int Decimals = 6;

    // For terminals and programs, never inside a page: quotation marks in a reason stay readable.
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The whole of it, without a line break at the end.</summary>
    public static string Write(RoadmapPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteString("mode", plan.Mode == RoadmapMode.Greedy ? PlanOptions.Greedy : PlanOptions.Optimized);
            WriteFigure(json, "index", plan.Index);
            WriteFigure(json, "area", plan.Area);
            WriteFigure(json, "upperBound", plan.UpperBound);
            WriteFigure(json, "gap", plan.Gap);
            WriteIds(json, "later", plan.LeftOut.Where(left => left.Reason != LeftOutKind.Done).Select(left => left.Id));
            json.WriteStartArray("initiatives");
            foreach (var initiative in plan.Initiatives) WriteInitiative(json, initiative, plan);
            json.WriteEndArray();
            WriteProjection(json, plan.Projection);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteInitiative(Utf8JsonWriter json, PlannedInitiative initiative, RoadmapPlan plan)
    {
        json.WriteStartObject();
        json.WriteString("id", initiative.Id);
        json.WriteNumber("rank", initiative.Rank);
        json.WriteNumber("startWeek", initiative.StartWeek);
        json.WriteNumber("endWeek", initiative.EndWeek);
        json.WriteNumber("startQuarter", initiative.StartQuarter);
        WriteFigure(json, "effort", initiative.Effort);
        WriteFigure(json, "gain", initiative.Gain);
        WriteIds(json, "waitsFor", initiative.WaitsFor);
        json.WriteString("reason", PlanWords.Why(initiative, plan));
        json.WriteEndObject();
    }

    private static void WriteProjection(Utf8JsonWriter json, IReadOnlyList<ProjectionPoint> points)
    {
        json.WriteStartArray("projection");
        foreach (var point in points)
        {
            json.WriteStartObject();
            json.WriteNumber("quarter", point.Quarter);
            WriteFigure(json, "index", point.Index);
            json.WriteNumber("finished", point.Finished);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteIds(Utf8JsonWriter json, string name, IEnumerable<string> ids)
    {
        json.WriteStartArray(name);
        foreach (var id in ids) json.WriteStringValue(id);
        json.WriteEndArray();
    }

    private static void WriteFigure(Utf8JsonWriter json, string name, double value) => json.WriteNumber(name, Rounding.Publish(value, Decimals));
}
