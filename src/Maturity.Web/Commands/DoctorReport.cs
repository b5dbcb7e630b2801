using System.Text;
using System.Text.Json;
using Maturity.Web.Features.Administration;
using Spectre.Console;

namespace Maturity.Web.Commands;

/// <summary>Findings as a table for a terminal, as lines for a file, and as JSON for a program.</summary>
public static class DoctorReport
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>One line for each finding, and one below it for what is to be mended.</summary>
    /// <param name="findings">The findings.</param>
    public static string Text(IReadOnlyList<Finding> findings)
    {
        var text = new StringBuilder();
        foreach (var finding in findings)
        {
            text.Append(Word(finding.State).PadRight(10)).Append(finding.Check.PadRight(10)).Append(finding.Found).Append('\n');
            if (finding.Remedy is not null) text.Append("".PadRight(20)).Append("To mend it: ").Append(finding.Remedy).Append('\n');
        }

        return text.ToString();
    }

    /// <summary><c>{ "broken": n, "checks": [ { "check", "state", "found", "remedy" } ] }</c>.</summary>
    /// <param name="findings">The findings.</param>
    public static string Json(IReadOnlyList<Finding> findings) => JsonSerializer.Serialize(
        new
        {
            broken = findings.Count(finding => finding.State == FindingState.Broken),
            checks = findings.Select(finding => new { check = finding.Check, state = Word(finding.State), found = finding.Found, remedy = finding.Remedy }),
        },
        Indented);

    /// <summary>Draws the table.</summary>
    /// <param name="findings">The findings.</param>
    public static void ShowTable(IReadOnlyList<Finding> findings)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("", "Check", "Found", "How to mend it");
        foreach (var finding in findings)
        {
            table.AddRow(
                new Text(Word(finding.State), new Style(Color(finding.State))), new Text(finding.Check), new Text(finding.Found), new Text(finding.Remedy ?? ""));
        }

        AnsiConsole.Write(table);
    }

    private static string Word(FindingState state) => state switch
    {
        FindingState.Fine => "fine",
        FindingState.Attention => "attention",
        _ => "broken",
    };

    private static Color Color(FindingState state) => state switch
    {
        FindingState.Fine => Spectre.Console.Color.Green,
        FindingState.Attention => Spectre.Console.Color.Yellow,
        _ => Spectre.Console.Color.Red,
    };
}
