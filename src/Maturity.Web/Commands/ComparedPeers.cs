using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Maturity.Core.Questionnaires;
using Maturity.Web.Features.Benchmarks;

namespace Maturity.Web.Commands;

/// <summary>A peer file and the file of the own organization: what several commands compare.</summary>
internal static class ComparedPeers
{
    /// <summary>The option that names the peer file.</summary>
    public static Option<string> PeersOption(bool required) => new("--peers")
    {
        Description = "Peer file (CSV, see docs/peer-files.md), taken as admitted.",
        HelpName = "FILE.csv",
        Required = required,
    };

    /// <summary>The option that names the file of the own organization.</summary>
    public static Option<string> OwnOption(bool required) => new("--own")
    {
        Description = "The same columns with one row: the organization that is compared. Its owner and workspace are the viewer's.",
        HelpName = "FILE.csv",
        Required = required,
    };

    /// <summary>The option that says for which day to compare.</summary>
    public static Option<DateOnly?> DateOption() => new("--date")
    {
        Description = "Day to compare for, such as 2026-03-31; today when left out. Assessments count for 24 months.",
        HelpName = "DATE",
        CustomParser = Date,
    };

    /// <summary>Reads both files; problems go to <paramref name="error"/>, all of them.</summary>
    /// <param name="peers">Path of the peer file.</param>
    /// <param name="own">Path of the other.</param>
    /// <param name="codes">What industries, sizes and measures there are.</param>
    /// <param name="error">Where problems are written, one a line.</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <returns>Null when there is any problem.</returns>
    public static async Task<(PeerTable Peers, PeerTable Own)?> LoadAsync(
        string peers, string own, PeerCodes codes, TextWriter error, CancellationToken cancellation)
    {
        var (all, one) = (await ReadAsync(peers, codes, cancellation), await ReadAsync(own, codes, cancellation));
        List<Problem> problems = [.. all.Problems, .. one.Problems, .. OwnProblems(all.Table, one.Table)];
        await AnsweredQuestionnaire.WriteAsync(problems, error);
        return problems.Count == 0 ? (all.Table!, one.Table!) : null;
    }

    /// <summary>Compares, and warns of organizations that do not count.</summary>
    /// <param name="files">The two files.</param>
    /// <param name="date">The day to compare for.</param>
    /// <param name="classification">Industries and size bands.</param>
    /// <param name="error">Where warnings are written.</param>
    public static async Task<PeerComparison> CompareAsync((PeerTable Peers, PeerTable Own) files, DateOnly date, Classification classification, TextWriter error)
    {
        var compared = PeerComparison.Of(files.Peers, files.Own, date, classification);
        var (all, day) = (files.Peers.Rows.Count, Iso(date));
        if (compared.TooOld > 0) await WarnAsync(files.Peers, "B040", $"{compared.TooOld} of {all} organizations do not count: completed before {Iso(PeerComparison.Oldest(date))}, more than {PeerComparison.MostMonths} months before {day}.");
        if (compared.TooNew > 0) await WarnAsync(files.Peers, "B041", $"{compared.TooNew} of {all} organizations do not count: completed after {day}.");
        var completed = files.Own.Rows[0].Completed;
        if (completed < PeerComparison.Oldest(date) || completed > date) await WarnAsync(files.Own, "B042", $"Completed {Iso(completed)}, which is not within the {PeerComparison.MostMonths} months up to {day}. It is compared all the same.");
        return compared;

        Task WarnAsync(PeerTable table, string code, string message) =>
            AnsweredQuestionnaire.WriteAsync([new(table.File, 0, 0, code, Severity.Warning, message)], error);
    }

    /// <summary>Today, where the command runs.</summary>
    public static DateOnly Today() => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);

    private static async Task<PeerLoaded> ReadAsync(string path, PeerCodes codes, CancellationToken cancellation)
    {
        var read = await InputFile.ReadAsync(path, PeerFile.LargestSize, cancellation);
        return read.Content is { } content
            ? PeerFile.Read(content, path, codes)
            : new(null, [new(path, 0, 0, "B000", Severity.Error, $"The file cannot be read. {read.Why} Name a CSV file.")]);
    }

    private static IEnumerable<Problem> OwnProblems(PeerTable? peers, PeerTable? own)
    {
        if (own is null) yield break;
        if (own.Rows.Count != 1)
            yield return new(own.File, 0, 0, "B026", Severity.Error, $"The file has {own.Rows.Count} organizations. It has one row beside the header: the organization that is compared.");
        if (peers is not null && !peers.Measures.Order(StringComparer.Ordinal).SequenceEqual(own.Measures.Order(StringComparer.Ordinal), StringComparer.Ordinal))
            yield return new(own.File, 1, 0, "B014", Severity.Error, $"The columns are not those of {peers.File}: {Differences(peers.Measures, own.Measures)}. Give both files the same header.");
    }

    private static string Differences(IReadOnlyList<string> peers, IReadOnlyList<string> own)
    {
        var (missing, more) = (peers.Except(own).ToList(), own.Except(peers).ToList());
        var without = missing.Count == 0 ? "" : $"{string.Join(", ", missing)} {(missing.Count == 1 ? "is" : "are")} missing";
        var with = more.Count == 0 ? "" : $"{string.Join(", ", more)} {(more.Count == 1 ? "is" : "are")} not there";
        return without.Length > 0 && with.Length > 0 ? $"{without}, {with}" : without + with;
    }

    private static DateOnly? Date(ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        result.AddError($"--date: '{text}' is no date. Write it as year-month-day, such as 2026-03-31.");
        return null;
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
