using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Maturity.Core.Benchmarking;
using Microsoft.Data.Sqlite;

namespace Maturity.Performance.Benchmarking;

/// <summary>
/// One pass over many organizations, all segments and measures: from memory and from a SQLite file, side by side with a sort of
/// every cell in LINQ, with how far their figures are apart.
/// </summary>
internal static class SnapshotRun
{
    private static readonly string[] Columns = ["$owner", "$organization", "$assessment", "$workspace", "$narrow", "$scores"];
    private static readonly double[] Quantiles = [0.25, 0.5, 0.75];

    public static void Run(int count)
    {
        FromFile(count);
        var members = SyntheticPeers.Of(count).ToList();
        var (cells, inMemory) = Timed(() => Pass(members));
        Tell($"{count} organizations from memory", inMemory, "");
        var (sorted, plain) = Timed(() => Sorted(members));
        Tell("a sort of every cell in LINQ", plain, $", {plain / inMemory:0.0} times the pass");
        Tell("largest difference of a quantile", null, $"{Difference(cells, sorted):0.0000} points");
    }

    private static IReadOnlyList<CellFigures> Pass(IEnumerable<Member> members)
    {
        var histograms = new HistogramPass(SyntheticPeers.Grid, SyntheticPeers.Measures);
        using var membership = new MembershipPass(SyntheticPeers.Grid, SyntheticPeers.Measures);
        foreach (var member in members)
        {
            histograms.Add(member.Narrow, member.Scores.AsSpan());
            membership.Add(member);
        }

        return membership.Finish(histograms);
    }

    private static void FromFile(int count)
    {
        var folder = Directory.CreateTempSubdirectory("maturity-snapshot-");
        try
        {
            using var connection = new SqliteConnection($"Data Source={Path.Combine(folder.FullName, "peers.db")};Pooling=False");
            connection.Open();
            Fill(connection, count);
            GC.Collect();
            var before = Process.GetCurrentProcess().WorkingSet64;
            var most = before;
            var (_, took) = Timed(() => Pass(Read(connection, () => most = Math.Max(most, Process.GetCurrentProcess().WorkingSet64))));
            Tell($"{count} organizations from SQLite", took, $", working set {(most - before) / 1048576} MiB more than before");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Fill(SqliteConnection connection, int count)
    {
        using var transaction = connection.BeginTransaction();
        using (var create = connection.CreateCommand())
        {
            create.CommandText = "CREATE TABLE Members (Owner TEXT, Organization TEXT, Assessment TEXT, Workspace TEXT, Narrow INTEGER, Scores BLOB, PRIMARY KEY (Owner, Organization)) WITHOUT ROWID";
            create.ExecuteNonQuery();
        }

        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO Members VALUES ($owner, $organization, $assessment, $workspace, $narrow, $scores)";
        var values = Columns.Select(name => insert.Parameters.Add(new(name, null))).ToList();
        foreach (var member in SyntheticPeers.Of(count))
        {
            object[] row = [member.Peer.Owner, member.Peer.Organization, member.Peer.Assessment, member.Peer.Workspace, member.Narrow, MemoryMarshal.AsBytes(member.Scores.AsSpan()).ToArray()];
            for (var at = 0; at < row.Length; at++) values[at].Value = row[at];
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private static IEnumerable<Member> Read(SqliteConnection connection, Action nowAndThen)
    {
        using var select = connection.CreateCommand();
        select.CommandText = "SELECT Owner, Organization, Assessment, Workspace, Narrow, Scores FROM Members ORDER BY Owner, Organization";
        using var reader = select.ExecuteReader();
        for (var row = 0; reader.Read(); row++)
        {
            if (row % 50_000 == 0) nowAndThen();
            var scores = MemoryMarshal.Cast<byte, short>((byte[])reader[5]).ToArray();
            yield return new(
                new(reader.GetString(0), reader.GetString(3), reader.GetString(1), reader.GetString(2)), reader.GetInt32(4), ImmutableCollectionsMarshal.AsImmutableArray(scores));
        }

        nowAndThen();
    }

    /// <summary>The straightforward way, with plain quantiles; the sorted values of the index are kept to compare by.</summary>
    private static Dictionary<string, double[]> Sorted(List<Member> members)
    {
        var kept = new Dictionary<string, double[]>(StringComparer.Ordinal);
        for (var place = 0; place < SyntheticPeers.Grid.Segments.Count; place++)
        {
            var here = members.Where(member => SyntheticPeers.Grid.Around(member.Narrow).Contains(place)).ToList();
            for (var measure = 0; measure < SyntheticPeers.Measures; measure++)
            {
                var scores = here.Where(member => member.Has(measure)).Select(member => member.Scores[measure] / 100.0).Order().ToArray();
                foreach (var p in Quantiles) Type7.Quantile(scores, p);
                if (measure == 0) kept[SyntheticPeers.Grid.Segments[place].Code] = scores;
            }
        }

        return kept;
    }

    /// <summary>Of the index, between quantiles of the histograms and those of every single value.</summary>
    private static double Difference(IReadOnlyList<CellFigures> cells, Dictionary<string, double[]> sorted) => (
        from cell in cells
        let scores = cell.Measures[0].Scores
        from p in Quantiles
        select Math.Abs(HarrellDavis.HistogramQuantile(scores.Values.AsSpan(), scores.Counts.AsSpan(), p) - HarrellDavis.Quantile(sorted[cell.Segment], p))).Max();

    private static (T Result, double Seconds) Timed<T>(Func<T> work)
    {
        var clock = Stopwatch.StartNew();
        var result = work();
        return (result, clock.Elapsed.TotalSeconds);
    }

    private static void Tell(string what, double? seconds, string more) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {(seconds is { } took ? $"{took:0.00} s" : "")}{more}"));
}
