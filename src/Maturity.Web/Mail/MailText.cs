using System.Globalization;

namespace Maturity.Web.Mail;

/// <summary>Text that somebody typed, made safe to stand in a line of a mail.</summary>
public static class MailText
{
    /// <summary>Whether <paramref name="text"/> stays in its line and reads in the order it is written.</summary>
    /// <param name="text">The text to test.</param>
    public static bool IsOneLine(string text) => !text.Any(Breaks);

    /// <summary>The text with a space for whatever would begin a line, move the cursor or turn the direction of reading.</summary>
    /// <param name="text">The text.</param>
    public static string OneLine(string text) => string.Concat(text.ReplaceLineEndings(" ").Select(c => Breaks(c) ? ' ' : c)).Trim();

    private static bool Breaks(char c) => char.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        _ => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'),
    };
}
