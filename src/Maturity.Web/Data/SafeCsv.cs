using System.Globalization;
using System.Text.RegularExpressions;
using Maturity.Core.Scoring;

namespace Maturity.Web.Data;

/// <summary>
/// Lines of comma-separated values (RFC 4180) that a spreadsheet opens as text and figures, never as formulas: an
/// apostrophe stands before whatever would start one, at the start of a cell and, because a program may be told another
/// separator, after separators, quotes and line ends within it.
/// </summary>
public static partial class SafeCsv
{
    /// <summary>A cell with words.</summary>
    /// <param name="text">The words.</param>
    public static string Text(string text) => "\"" + FormulaStart().Replace(text, "'").Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    /// <summary>A cell with a figure of 0 or more, six decimals at most, as programs read it; empty without one.</summary>
    /// <param name="value">The figure.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is below 0, and its sign would read as the start of a formula.</exception>
    public static string Figure(double? value)
    {
        if (value is not { } figure) return "";
        ArgumentOutOfRangeException.ThrowIfNegative(figure, nameof(value));
        return Rounding.Publish(figure, 6).ToString("0.######", CultureInfo.InvariantCulture);
    }

    /// <summary>A line of cells.</summary>
    /// <param name="cells">The cells, each made by this class.</param>
    public static string Line(IEnumerable<string> cells) => string.Join(',', cells) + "\r\n";

    // A line end at the start is dropped by some programs, with what protects the line after it.
    // Programs drop spaces at the start of a cell when told to, and read the wide forms of East Asian type like the narrow ones.
    [GeneratedRegex("""(?:^|(?<=[,;|"'\t\r\n\0]))(?=\s*[=+\-@\t\r\0\uFF1D\uFF0B\uFF0D\uFF20])|^(?=\s*\n)""")]
    private static partial Regex FormulaStart();
}
