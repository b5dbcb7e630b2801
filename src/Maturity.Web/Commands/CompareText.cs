using System.Globalization;
using System.Text;
using Maturity.Core.Benchmarking;
using Maturity.Web.Features.Benchmarks;
using Maturity.Web.Features.Benchmarks.Components;
using Microsoft.Extensions.Localization;
using Spectre.Console;

namespace Maturity.Web.Commands;

/// <summary>A position as text: a framed table on a terminal, plain columns elsewhere.</summary>
/// <param name="model">The position; its measures are called by their ids.</param>
/// <param name="texts">The texts.</param>
public sealed class CompareText(PositionModel model, IStringLocalizer<BenchmarksTexts> texts)
{
    private const string Nothing = "-";
    private static readonly string[] Head = ["Measure", "Own", "Among peers", "Rank", "P10", "P25", "Median", "Interval", "P75", "P90", "Estimate"];

    /// <summary>Columns of names and words, which are always there and stand to the left.</summary>
    private static readonly int[] Words = [0, 2];

    /// <summary>The whole of it without control characters and without a line break at the end.</summary>
    public string Plain()
    {
        var rows = Table();
        var widths = Enumerable.Range(0, rows[0].Count).Select(column => rows.Max(row => row[column].Length)).ToArray();
        var text = new StringBuilder();
        foreach (var sentence in Before()) text.AppendLine(sentence);
        text.AppendLine();
        foreach (var row in rows)
            text.AppendLine(string.Join("  ", row.Select((cell, column) => Words.Contains(column) ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).TrimEnd());
        text.AppendLine();
        foreach (var sentence in After()) text.AppendLine(sentence);
        return text.ToString().TrimEnd();
    }

    /// <summary>The same on a terminal.</summary>
    /// <param name="console">The terminal.</param>
    public void Write(IAnsiConsole console)
    {
        var (rows, table) = (Table(), new Table().Border(TableBorder.Simple));
        foreach (var (column, name) in rows[0].Index())
            table.AddColumn(new TableColumn(Markup.Escape(name)) { Alignment = Words.Contains(column) ? Justify.Left : Justify.Right, NoWrap = true, Padding = new(0, 0, 1, 0) });
        foreach (var row in rows.Skip(1)) table.AddRow([.. row.Select(Markup.Escape)]);
        foreach (var sentence in Before()) console.WriteLine(sentence);
        console.Write(table);
        foreach (var sentence in After()) console.WriteLine(sentence);
    }

    /// <summary>Head and rows, without columns in which there is no figure.</summary>
    private List<List<string>> Table()
    {
        List<string[]> rows = [Head, .. model.Lines.Select(line => Row(line.Name, line.Position))];
        var kept = Enumerable.Range(0, Head.Length).Where(column => column <= Words[^1] || rows.Skip(1).Any(row => row[column] != Nothing)).ToList();
        return [.. rows.Select(row => kept.Select(column => row[column]).ToList())];
    }

    private IEnumerable<string> Before()
    {
        yield return PositionWords.Lead(model, texts);
        yield return PositionWords.Pedigree(model, texts) ?? PositionWords.WhenShown(texts);
    }

    private IEnumerable<string> After()
    {
        if (PositionWords.HeldBack(model, texts) is { } heldBack) yield return heldBack;
        yield return PositionWords.LeftOut(texts);
    }

    private string[] Row(string name, MeasurePosition position) =>
    [
        name, Figure(position.Own), PositionWords.Statement(position, texts), Figure(position.Rank), Figure(position.P10), Figure(position.P25), Figure(position.Median),
        position is { MedianLow: { } low, MedianHigh: { } high } ? $"{Figure(low)} to {Figure(high)}" : Nothing,
        Figure(position.P75), Figure(position.P90), Figure(position.Estimate),
    ];

    private static string Figure(int? points) => points?.ToString(CultureInfo.InvariantCulture) ?? Nothing;
}
