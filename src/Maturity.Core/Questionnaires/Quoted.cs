using System.Globalization;

namespace Maturity.Core.Questionnaires;

/// <summary>Makes what an author wrote fit for a message of one line.</summary>
internal static class Quoted
{
    private const int Most = 60;

    /// <summary>The text on one line, shortened, without characters that a terminal would act on.</summary>
    public static string Of(string text)
    {
        var cut = text.Length <= Most ? text : text[..(char.IsHighSurrogate(text[Most - 1]) ? Most - 1 : Most)] + "…";
        return OnOneLine(cut);
    }

    /// <summary>The text with a space for each character that would break the line or steer a terminal.</summary>
    public static string OnOneLine(string text) => text.All(IsShown) ? text : string.Concat(text.Select(letter => IsShown(letter) ? letter : ' '));

    // U+2028 and U+2029 break lines; format characters (such as U+202E) turn the direction of what follows.
    private static bool IsShown(char letter) =>
        char.GetUnicodeCategory(letter) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
