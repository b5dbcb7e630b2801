using System.Text.Json;

namespace Maturity.Core.Scoring;

/// <summary>Reads the parts of a JSON text that an answer file is made of, and reports what has another shape.</summary>
internal sealed class JsonShape(AnswerFileProblems problems)
{
    /// <summary>Handles the value of a key; the reader stands on that value and must be left on its last token.</summary>
    /// <returns>False when the key is unknown; its value is then passed over.</returns>
    public delegate bool Property(ref Utf8JsonReader reader, string key, long position);

    /// <summary>Reads an object: every key once, in any order.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="what">What the object is, for problems.</param>
    /// <param name="property">Handles each key.</param>
    /// <returns>The keys that were met; null when the value is no object, which is then reported.</returns>
    public HashSet<string>? Object(ref Utf8JsonReader reader, string what, Property property)
    {
        if (!Is(ref reader, JsonTokenType.StartObject, what, "an object { … }")) return null;
        var met = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var position = reader.TokenStartIndex;
            var key = Text(ref reader);
            reader.Read();
            if (key is not null && !met.Add(key))
            {
                problems.Add(position, "A004", $"\"{AnswerFileProblems.Quote(key)}\" occurs twice in {what}.");
                key = null;
            }

            if (key is null || !property(ref reader, key, position)) reader.Skip();
        }

        return met;
    }

    /// <summary>Whether the value has the wanted type; what has not is reported and passed over.</summary>
    public bool Is(ref Utf8JsonReader reader, JsonTokenType wanted, string what, string wantedWords)
    {
        if (reader.TokenType == wanted) return true;
        problems.Add(reader.TokenStartIndex, "A003", $"{Capitalized(what)} must be {wantedWords}, not {Describe(ref reader)}.");
        reader.Skip();
        return false;
    }

    /// <summary>The text the reader stands on; null when it holds half a character, which is reported.</summary>
    public string? Text(ref Utf8JsonReader reader)
    {
        var text = TextOrNull(ref reader);
        if (text is null) problems.Add(reader.TokenStartIndex, "A002", "This text holds half of a character (a lone surrogate).");
        return text;
    }

    /// <summary>The text the reader stands on; null when it is none: an escape such as \ud800 alone is valid JSON.</summary>
    public static string? TextOrNull(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The value in words, for problems.</summary>
    public static string Describe(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.Null => "null",
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType.String => $"the text {Raw(ref reader, "\"")}",
        _ => $"the number {Raw(ref reader, "")}",
    };

    private static string Raw(ref Utf8JsonReader reader, string mark) =>
        mark + AnswerFileProblems.Quote(System.Text.Encoding.UTF8.GetString(reader.ValueSpan)) + mark;

    private static string Capitalized(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
