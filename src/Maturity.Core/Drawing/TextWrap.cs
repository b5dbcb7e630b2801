namespace Maturity.Core.Drawing;

/// <summary>Breaks a text into lines that fit.</summary>
public static class TextWrap
{
    private const string Ellipsis = "…";

    /// <summary>
    /// Lines of at most <paramref name="width"/> points: broken at spaces and after hyphens and slashes, within a word
    /// only when the word alone is too long. What does not fit in the last line ends in an ellipsis.
    /// </summary>
    /// <param name="text">The text; surplus white space is dropped.</param>
    /// <param name="width">Room in points.</param>
    /// <param name="lines">Most lines wanted, at least 1.</param>
    /// <param name="size">Size of the text in points.</param>
    /// <param name="bold">Whether it is set bold.</param>
    public static IReadOnlyList<string> Lines(
        string text, double width, int lines, double size = TextMeasure.Smallest, bool bold = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(lines, 1);
        var all = new List<string>();
        var line = "";
        foreach (var piece in Pieces(text).SelectMany(piece => Cut(piece, Fits)))
        {
            if (line.Length == 0 || Fits((line + piece).TrimEnd()))
            {
                line += piece;
                continue;
            }

            all.Add(line.TrimEnd());
            line = piece;
        }

        if (line.Length > 0) all.Add(line.TrimEnd());
        return all.Count <= lines ? all : [.. all.Take(lines - 1), Shorten(all[lines - 1], Fits)];

        bool Fits(string part) => TextMeasure.Width(part, size, bold) <= width;
    }

    /// <summary>Words with the space, hyphen or slash that follows them.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            for (int cut; (cut = word.AsSpan(0, word.Length - 1).IndexOfAny('-', '/')) >= 0; word = word[(cut + 1)..])
                yield return word[..(cut + 1)];
            yield return i < words.Length - 1 ? word + " " : word;
        }
    }

    private static IEnumerable<string> Cut(string piece, Func<string, bool> fits)
    {
        while (piece.Length > 2 && !fits(piece.TrimEnd()))
        {
            var length = piece.Length - 1;
            while (length > 1 && !fits(piece[..length] + "-")) length--;
            if (char.IsHighSurrogate(piece[length - 1])) length++;
            yield return piece[..length] + "-";
            piece = piece[length..];
        }

        yield return piece;
    }

    private static string Shorten(string line, Func<string, bool> fits)
    {
        var length = line.Length;
        while (length > 0 && !fits(line[..length].TrimEnd() + Ellipsis)) length--;
        if (length > 0 && char.IsHighSurrogate(line[length - 1])) length--;
        return line[..length].TrimEnd(' ', '-', ',') + Ellipsis;
    }
}
