using System.Diagnostics;
using System.Globalization;
using Maturity.Core.Benchmarking;
using Npgsql;

namespace Maturity.Performance.Benchmarking;

/// <summary>
/// How long snapshots of very many organizations take, from memory and from a SQLite file, beside two plainer ways to find the same
/// figures. Processor time is told beside the time that passed, because a machine may have other work.
/// </summary>
internal static class SnapshotRun
{
    /// <summary>More organizations than this and the plainer ways do some measures only, because they take so long.</summary>
    private const int FewEnough = 100_000;

    public static async Task RunAsync(int count)
    {
        Console.WriteLine($"{count} organizations, {SyntheticMembers.Measures} measures, {SyntheticMembers.Grid.Segments.Count} cells");
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            FromFile(new(Path.Combine(folder.FullName, "members.db")), new(count));
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        var members = new SyntheticMembers(count).First().Select(member => member.Member).ToList();
        var (snapshot, seconds) = FromMemory(members, [.. new SyntheticMembers(count).Later().Select(member => member.Member)]);
        await BesideAsync(snapshot, seconds, members);
    }

    private static void FromFile(MemberFile file, SyntheticMembers members)
    {
        Timed("written to SQLite", () => file.Write("first", members.First()));
        Timed("written to SQLite, a month later", () => file.Write("later", members.Later()));
        GC.Collect();
        var before = Environment.WorkingSet;
        var first = Timed("snapshot from SQLite", () => Make("first", file.Streams("first"), null, file.Streams));
        file.Glance();
        Console.WriteLine($"  working set grew by {(file.Peak - before) / 1e6:0} MB");
        var later = Timed("the next one from SQLite, 1 % changed", () => Make("later", file.Streams("later"), first, file.Streams));
        file.Glance();
        Console.WriteLine($"  working set grew by {(file.Peak - before) / 1e6:0} MB; {later.Cells.Values.Count(cell => cell.Origin == "later")} of {later.Cells.Count} cells are new");
    }

    private static (Snapshot First, double Seconds) FromMemory(List<Member> members, List<Member> later)
    {
        var streams = new Dictionary<string, MemberStreams> { ["first"] = MemberStreams.Of(members), ["later"] = MemberStreams.Of(later) };
        var (first, seconds) = Measured("snapshot from memory", () => Make("first", streams["first"], null, name => streams[name]));
        Timed("the next one from memory, 1 % changed", () => Make("later", streams["later"], first, name => streams[name]));
        Timed("  of which scores only", () =>
        {
            var pass = new HistogramPass(SyntheticMembers.Grid, SyntheticMembers.Measures);
            foreach (var member in streams["first"].ByOwner()) pass.Add(member.Narrow, member.Scores.AsSpan());
        });
        return (first, seconds);
    }

    // The pass has all measures and the rules in it, so a measure is what its share is: the others do without any rule.
    private static async Task BesideAsync(Snapshot snapshot, double seconds, List<Member> members)
    {
        int[] measures = members.Count > FewEnough ? [0, 1, 7, 28] : [.. Enumerable.Range(0, SyntheticMembers.Measures)];
        var places = snapshot.Cells.ToDictionary(cell => SyntheticMembers.Grid.Place(cell.Key)!.Value, cell => cell.Value.Figures);
        var (figures, taking) = Measured($"figures of {measures.Length} measures of all cells from the snapshot", () => (
            from place in places
            from measure in measures
            where place.Value.Measures[measure].Organizations > 0
            select (place.Key, measure, CellQuantiles.Of(place.Value.Measures[measure].Scores))).ToDictionary(found => (found.Key, found.measure), found => found.Item3));
        var ours = (seconds / SyntheticMembers.Measures) + (taking / measures.Length);
        var (sorted, sorting) = Measured($"{measures.Length} measures by sorting lists", () => PlainFigures.Of(members, measures));
        Tell("sorted lists", figures, sorted, sorting / measures.Length / ours);
        if (Environment.GetEnvironmentVariable("MATURITY_TEST_POSTGRES") is not { Length: > 0 } address) return;
        await using var connection = new NpgsqlConnection(address);
        await connection.OpenAsync();
        var postgres = new PostgresFigures(connection);
        await postgres.FillAsync(members);
        var clock = Stopwatch.StartNew();
        var found = await postgres.FiguresAsync(measures);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{measures.Length} measures by PostgreSQL: {clock.Elapsed.TotalSeconds:0.0} s (its own processes, without loading)"));
        Tell("percentile_cont", figures, found, clock.Elapsed.TotalSeconds / measures.Length / ours);
    }

    private static Snapshot Make(string name, MemberStreams streams, Snapshot? previous, Func<string, MemberStreams> membersOf) =>
        Snapshot.Make(name, SyntheticMembers.Grid, SyntheticMembers.Measures, streams, previous, membersOf);

    private static void Tell(string name, Dictionary<(int, int), CellQuantiles> figures, Dictionary<(int Place, int Measure), CellQuantiles> others, double ratio)
    {
        if (others.Count != figures.Count) throw new InvalidOperationException("There are not the same cells.");
        var ranks = others.Count(other => (other.Value.Below, other.Value.Equal) != (figures[other.Key].Below, figures[other.Key].Equal));
        var farthest = others.Max(other => other.Value.Distance(figures[other.Key]));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  beside {name}: quantiles differ by {farthest:0.000000} points at most, {ranks} ranks of {others.Count} differ; a measure takes {ratio:0.0} times as long as in the snapshot"));
    }

    private static void Timed(string name, Action work) => Timed(name, () =>
    {
        work();
        return true;
    });

    private static T Timed<T>(string name, Func<T> work) => Measured(name, work).Done;

    /// <summary>Does some work; with the seconds of processor time that it took.</summary>
    private static (T Done, double Seconds) Measured<T>(string name, Func<T> work)
    {
        using var process = Process.GetCurrentProcess();
        var (clock, before) = (Stopwatch.StartNew(), process.TotalProcessorTime);
        var done = work();
        process.Refresh();
        var seconds = (process.TotalProcessorTime - before).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {seconds:0.0} s of one core, {clock.Elapsed.TotalSeconds:0.0} s passed"));
        return (done, seconds);
    }
}
