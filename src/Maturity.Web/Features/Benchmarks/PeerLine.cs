using System.Globalization;
using Maturity.Core.Benchmarking;

namespace Maturity.Web.Features.Benchmarks;

/// <summary>Reads one line of a peer file after the first.</summary>
/// <param name="measures">The measures of the file, index first.</param>
/// <param name="codes">Codes of industries and sizes.</param>
/// <param name="problems">Where problems go.</param>
internal sealed class PeerLine(IReadOnlyList<string> measures, PeerCodes codes, PeerProblems problems)
{
    private const NumberStyles Number = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent | NumberStyles.AllowLeadingSign;

    /// <summary>Stands for no letter, and no text that is to be compared may hold it.</summary>
    private const char NoLetter = '\uFFFE';

    private readonly Dictionary<string, int> lines = new(StringComparer.Ordinal);

    /// <summary>The organization of a line; null when the line has a problem.</summary>
    /// <param name="fields">Its fields, without blanks around them.</param>
    /// <param name="line">Its number.</param>
    /// <param name="at">Gives the place of a field in the line.</param>
    public PeerRow? Read(string[] fields, int line, Func<int, int> at)
    {
        var before = problems.Count;
        CheckLengths(fields, line, at);
        var expected = PeerHeader.Describing + measures.Count;
        if (fields.Length != expected)
        {
            problems.Add(line, 0, "B020", $"The line has {fields.Length} fields, the first line has {expected}. Give every column a field, empty where there is no score.");
            return null;
        }

        for (var place = 0; place < 3; place++) CheckName(fields[place], place);
        if (fields[2].Length > 0 && !lines.TryAdd(fields[2], line))
            Add(2, "B025", $"The organization “{PeerProblems.Shown(fields[2])}” stands in line {lines[fields[2]]} already. Keep its newest assessment only.");
        var industry = codes.Industry(fields[3]);
        if (industry is null) Add(3, "B022", $"There is no industry “{PeerProblems.Shown(fields[3])}”. Use one of {codes.Industries}.");
        var size = codes.Size(fields[4]);
        if (size is null) Add(4, "B022", $"There is no size “{PeerProblems.Shown(fields[4])}”. Use one of {codes.Sizes}.");
        if (!DateOnly.TryParseExact(fields[5], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var completed))
            Add(5, "B023", $"“{PeerProblems.Shown(fields[5])}” is no date. Write it as year-month-day, such as 2026-03-31.");
        var scores = new double?[measures.Count];
        for (var measure = 0; measure < scores.Length; measure++) scores[measure] = Score(fields[PeerHeader.Describing + measure], measure);
        return problems.Count > before ? null : new(new Peer(Key(fields[0]), Key(fields[1]), fields[2], fields[2]), industry!, size!, completed, scores);

        void Add(int place, string code, string message) => problems.Add(line, at(place), code, $"Column {PeerHeader.Fixed[place]}: {message}");

        void CheckName(string name, int place)
        {
            if (name.Length == 0) Add(place, "B021", "The field is empty. Name it; any stable code will do.");
            else if (name.Any(char.IsControl) || name.Contains(NoLetter, StringComparison.Ordinal)) Add(place, "B021", "The field holds a control character. Take it out.");
        }

        double? Score(string field, int measure)
        {
            if (field.Length == 0 && measure > 0) return null;
            if (double.TryParse(field, Number, CultureInfo.InvariantCulture, out var points) && points is >= 0 and <= 100) return points + 0.0;
            problems.Add(line, at(PeerHeader.Describing + measure), "B024", field.Length == 0
                ? $"Column {measures[measure]}: The field is empty. Only complete assessments count, and these have an index; take the line out."
                : $"Column {measures[measure]}: “{PeerProblems.Shown(field)}” is no score. Write a number from 0 to 100 with a point before decimals, or leave the field empty.");
            return null;
        }
    }

    private void CheckLengths(string[] fields, int line, Func<int, int> at)
    {
        foreach (var (place, field) in fields.Index())
        {
            if (field.Length > PeerFile.LongestField)
                problems.Add(line, at(place), "B003", $"The field is longer than {PeerFile.LongestField} letters. A name is short; a quotation mark may be missing.");
        }
    }

    /// <summary>Owners and workspaces as they are told apart: who writes one of them in two ways means the same.</summary>
    private static string Key(string name) => Ownership.GroupKey(name) ?? name;
}
