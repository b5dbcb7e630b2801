using System.Buffers;
using System.Text.Json;

namespace Maturity.Core.Benchmarking;

/// <summary>The stored form of <see cref="CellFigures"/>: the same figures always make the same bytes.</summary>
public static class CellContent
{
    /// <summary>Writes figures as JSON in UTF-8 without blanks.</summary>
    /// <param name="figures">The figures.</param>
    public static byte[] Write(CellFigures figures)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(bytes);
        json.WriteStartObject();
        json.WriteString("segment", figures.Segment);
        json.WriteString("members", figures.MemberHash);
        json.WriteStartArray("measures");
        foreach (var tally in figures.Measures) Write(json, tally);
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>Reads what <see cref="Write(CellFigures)"/> wrote.</summary>
    /// <param name="content">The bytes.</param>
    /// <exception cref="JsonException">They are not JSON.</exception>
    /// <exception cref="KeyNotFoundException">A figure is missing.</exception>
    public static CellFigures Read(ReadOnlyMemory<byte> content)
    {
        using var json = JsonDocument.Parse(content);
        var root = json.RootElement;
        return new(root.GetProperty("segment").GetString()!, root.GetProperty("members").GetString()!, [.. root.GetProperty("measures").EnumerateArray().Select(ReadTally)]);
    }

    private static void Write(Utf8JsonWriter json, MeasureTally tally)
    {
        json.WriteStartObject();
        json.WriteNumber("organizations", tally.Organizations);
        json.WriteNumber("owners", tally.Owners);
        json.WriteString("largest", tally.Largest?.Owner);
        json.WriteNumber("largestOrganizations", tally.Largest?.Organizations ?? 0);
        json.WriteNumber("secondOrganizations", tally.SecondLargest);
        json.WriteStartArray("workspaces");
        foreach (var counted in tally.Workspaces) Pair(json, () => json.WriteStringValue(counted.Workspace), counted.Organizations);
        json.WriteEndArray();
        json.WriteStartArray("scores");
        foreach (var (value, count) in tally.Scores.Values.Zip(tally.Scores.Counts)) Pair(json, () => json.WriteNumberValue(Member.Hundredths(value)), count);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Pair(Utf8JsonWriter json, Action first, int count)
    {
        json.WriteStartArray();
        first();
        json.WriteNumberValue(count);
        json.WriteEndArray();
    }

    private static MeasureTally ReadTally(JsonElement tally) => new()
    {
        Organizations = tally.GetProperty("organizations").GetInt32(),
        Owners = tally.GetProperty("owners").GetInt32(),
        Largest = tally.GetProperty("largest").GetString() is { } owner ? new(owner, tally.GetProperty("largestOrganizations").GetInt32()) : null,
        SecondLargest = tally.GetProperty("secondOrganizations").GetInt32(),
        Workspaces = [.. tally.GetProperty("workspaces").EnumerateArray().Select(pair => new WorkspaceCount(pair[0].GetString()!, pair[1].GetInt32()))],
        Scores = ReadScores(tally.GetProperty("scores")),
    };

    private static Histogram ReadScores(JsonElement scores) => Histogram.Counted(
        [.. scores.EnumerateArray().Select(pair => pair[0].GetInt32() / 100.0)], [.. scores.EnumerateArray().Select(pair => pair[1].GetInt32())]);
}
