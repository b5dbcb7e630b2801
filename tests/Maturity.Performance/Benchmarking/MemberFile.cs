using System.Runtime.InteropServices;
using Maturity.Core.Benchmarking;
using Microsoft.Data.Sqlite;

namespace Maturity.Performance.Benchmarking;

/// <summary>Members in a SQLite file, streamed from it in the order of an index each time they are gone through.</summary>
internal sealed class MemberFile(string path)
{
    private const int Often = 16_384;

    /// <summary>The largest working set seen while members were read, in bytes.</summary>
    public long Peak { get; private set; }

    public void Glance() => Peak = Math.Max(Peak, Environment.WorkingSet);

    public MemberStreams Streams(string table) => new(() => Read($"{table} ORDER BY owner, organization"), () => Read($"{table} ORDER BY organization"));

    public void Write(string table, IEnumerable<SyntheticMember> members)
    {
        using var connection = Open();
        Run(connection, $"CREATE TABLE {table} (organization TEXT NOT NULL, assessment TEXT NOT NULL, owner TEXT NOT NULL, workspace TEXT NOT NULL, industry TEXT NOT NULL, size TEXT NOT NULL, scores BLOB NOT NULL)");
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.CommandText = $"INSERT INTO {table} VALUES ($0, $1, $2, $3, $4, $5, $6)";
        var values = Enumerable.Range(0, 7).Select(at => insert.Parameters.Add(new($"${at}", null))).ToList();
        foreach (var (member, industry, size) in members)
        {
            object[] row = [member.Peer.Organization, member.Peer.Assessment, member.Peer.Owner, member.Peer.Workspace, industry, size, MemoryMarshal.AsBytes(member.Scores.AsSpan()).ToArray()];
            foreach (var (value, at) in values.Select((value, at) => (value, at))) value.Value = row[at];
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
        Run(connection, $"CREATE UNIQUE INDEX {table}_organization ON {table} (organization)");
        Run(connection, $"CREATE INDEX {table}_owner ON {table} (owner, organization)");
    }

    private IEnumerable<Member> Read(string from)
    {
        using var connection = Open();
        using var select = connection.CreateCommand();
        select.CommandText = $"SELECT organization, assessment, owner, workspace, industry, size, scores FROM {from}";
        using var reader = select.ExecuteReader();
        for (var row = 0; reader.Read(); row++)
        {
            if (row % Often == 0) Glance();
            var scores = MemoryMarshal.Cast<byte, short>(reader.GetFieldValue<byte[]>(6)).ToArray();
            yield return new(
                new(reader.GetString(2), reader.GetString(3), reader.GetString(0), reader.GetString(1)),
                SyntheticMembers.Grid.Narrow(reader.GetString(4), reader.GetString(5))!.Value, ImmutableCollectionsMarshal.AsImmutableArray(scores));
        }
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static void Run(SqliteConnection connection, string command)
    {
        using var one = connection.CreateCommand();
        one.CommandText = command;
        one.ExecuteNonQuery();
    }
}
