using Maturity.Core.Benchmarking;
using Npgsql;
using NpgsqlTypes;

namespace Maturity.Performance.Benchmarking;

/// <summary>The same cells by PostgreSQL's own <c>percentile_cont</c>, which weighs two values only.</summary>
internal sealed class PostgresFigures(NpgsqlConnection connection)
{
    private static readonly string Columns = string.Join(", ", Enumerable.Range(0, SyntheticMembers.Measures).Select(measure => $"s{measure}"));

    public async Task FillAsync(IEnumerable<Member> members)
    {
        await RunAsync($"CREATE TEMPORARY TABLE member (a int, b int, c int, {Columns.Replace(",", " float8,", StringComparison.Ordinal)} float8)");
        await using (var rows = await connection.BeginBinaryImportAsync($"COPY member (a, b, c, {Columns}) FROM STDIN (FORMAT BINARY)"))
        {
            foreach (var member in members)
            {
                await rows.StartRowAsync();
                foreach (var place in SyntheticMembers.Grid.Around(member.Narrow).Take(3)) await rows.WriteAsync(place, NpgsqlDbType.Integer);
                for (var measure = 0; measure < SyntheticMembers.Measures; measure++)
                {
                    if (member.Has(measure)) await rows.WriteAsync(member.Scores[measure] / 100.0, NpgsqlDbType.Double);
                    else await rows.WriteNullAsync();
                }
            }

            await rows.CompleteAsync();
        }

        await RunAsync("ANALYZE member");
    }

    public async Task<Dictionary<(int Place, int Measure), CellQuantiles>> FiguresAsync(IReadOnlyList<int> measures)
    {
        var shares = string.Join(", ", CellQuantiles.Shares.Select(p => p.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        var figures = measures.Select(measure =>
            $"percentile_cont(ARRAY[{shares}]) WITHIN GROUP (ORDER BY s{measure}), count(*) FILTER (WHERE s{measure} < 50), count(*) FILTER (WHERE s{measure} = 50)");
        await using var command = new NpgsqlCommand(
            $"SELECT coalesce(a, b, c, {SyntheticMembers.Grid.Place("ALL")}), {string.Join(", ", figures)} FROM member GROUP BY GROUPING SETS ((a), (b), (c), ())", connection)
        { CommandTimeout = 0 };
        await using var reader = await command.ExecuteReaderAsync();
        var found = new Dictionary<(int, int), CellQuantiles>();
        while (await reader.ReadAsync())
        {
            for (var at = 0; at < measures.Count; at++)
                found[(reader.GetInt32(0), measures[at])] = new(reader.GetFieldValue<double[]>(1 + (3 * at)), (int)reader.GetInt64(2 + (3 * at)), (int)reader.GetInt64(3 + (3 * at)));
        }

        return found;
    }

    private async Task RunAsync(string text)
    {
        await using var command = new NpgsqlCommand(text, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }
}
