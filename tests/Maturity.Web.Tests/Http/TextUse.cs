using System.Text.RegularExpressions;

namespace Maturity.Web.Tests.Http;

/// <summary>A sentence that a source file asks a localizer for.</summary>
/// <param name="Marker">Name of the marker class, such as AccountTexts.</param>
/// <param name="Key">The English sentence.</param>
/// <param name="Place">File and line.</param>
internal sealed partial record TextUse(string Marker, string Key, string Place)
{
    /// <summary>The uses in a source: indexers with a literal, and the names and messages of attributes.</summary>
    public static IEnumerable<TextUse> In(string file, string source, IReadOnlySet<string> markers)
    {
        foreach (var localizer in Localizer().Matches(source).DistinctBy(match => match.Value))
        {
            var marker = localizer.Groups["marker"].Value.Split('.')[^1];
            foreach (Match use in Regex.Matches(source, $@"\b{localizer.Groups["name"].Value}\[{Literal}"))
                yield return At(marker, use);
        }

        var owner = $"{Namespace().Match(source).Groups[1].Value.Split('.')[^1]}Texts";
        if (!markers.Contains(owner)) yield break;
        foreach (Match use in Attribute().Matches(source)) yield return At(owner, use);

        TextUse At(string marker, Match use) => new(
            marker,
            Unescape(use.Groups["key"].Value),
            $"{Path.GetRelativePath(Repository.Root, file)}:{source[..use.Index].Count(c => c == '\n') + 1}");
    }

    /// <summary>What the C# literal stands for.</summary>
    public static string Unescape(string literal) =>
        literal.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal);

    /// <summary>How a text is written in C#.</summary>
    public static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    private const string Literal = """
        "(?<key>(?:[^"\\]|\\.)*)"
        """;

    [GeneratedRegex(@"IStringLocalizer<(?<marker>[\w.]+)>\s+(?<name>\w+)")]
    private static partial Regex Localizer();

    [GeneratedRegex("""\b(?:Display\(Name|ErrorMessage) = "(?<key>(?:[^"\\]|\\.)*)["]""")]
    private static partial Regex Attribute();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
