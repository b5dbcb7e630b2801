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

    /// <summary>The first field of a form or query whose name or value is no such text; null when there is none.</summary>
    /// <param name="fields">The fields.</param>
    public static string? FirstOther(IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> fields) =>
        fields.Where(field => !Is(field.Key) || !field.Value.All(Is)).Select(field => field.Key).FirstOrDefault();
}
