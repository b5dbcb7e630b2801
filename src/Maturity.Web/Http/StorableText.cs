using System.Buffers;

namespace Maturity.Web.Http;

/// <summary>Tells text from what only looks like it.</summary>
public static class StorableText
{
    // A NUL is kept by no database; the other two are no characters, and normalizing text with the first fails.
    private static readonly SearchValues<char> NoCharacters = SearchValues.Create('\0', '\uFFFE', '\uFFFF');

    /// <summary>Whether databases can keep a text and compare it: no NUL, no half of a character, nothing that is no character.</summary>
    /// <param name="text">The text.</param>
    public static bool Is(string? text)
    {
        var rest = text.AsSpan();
        if (rest.ContainsAny(NoCharacters)) return false;
        while (rest.IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var half)
        {
            if (half + 1 >= rest.Length || !char.IsSurrogatePair(rest[half], rest[half + 1])) return false;
            rest = rest[(half + 2)..];
        }

        return true;
    }
}
