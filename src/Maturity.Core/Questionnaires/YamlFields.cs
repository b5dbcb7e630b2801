using System.Globalization;

namespace Maturity.Core.Questionnaires;

/// <summary>Reads the known keys of one map and reports the others. Each key is asked for once.</summary>
internal sealed class YamlFields
{
    private readonly YamlMap map;
    private readonly ProblemList problems;
    private readonly string what;

    /// <summary>Fields of a map.</summary>
    /// <param name="node">The node that should be a map.</param>
    /// <param name="what">What it describes, for messages: "question TAL-01".</param>
    /// <param name="problems">Takes the problems.</param>
    /// <param name="known">The keys there are.</param>
    public YamlFields(YamlNode node, string what, ProblemList problems, IReadOnlyList<string> known)
    {
        (this.what, this.problems) = (what, problems);
        if (node is YamlMap fields)
        {
            map = fields;
        }
        else
        {
            problems.Error("Q012", node, $"{Capital(what)} must be a map of keys and values, such as “{known[0]}: …”.");
            map = new(node.Line, node.Column, []);
        }

        foreach (var (key, _) in map.Entries)
        {
            if (!known.Contains(key.Value)) problems.Error("Q011", key, $"“{key.Value}” is not a key of {what}. {Suggest(key.Value, known)}");
        }
    }

    /// <summary>Where the map stands.</summary>
    public YamlNode Where => map;

    /// <summary>The node of a key, or null.</summary>
    public YamlNode? Node(string key) => map.Entries.FirstOrDefault(entry => entry.Key.Value == key).Value;

    /// <summary>Text; "" when the key is missing, with a problem when it is required.</summary>
    public string Text(string key, bool required = false)
    {
        var node = Node(key);
        if (node is YamlText text && (text.Value.Trim().Length > 0 || !required)) return text.Value.Trim();
        if (node is not (null or YamlText)) problems.Error("Q012", node, $"“{key}” of {what} must be text.");
        else if (required) problems.Error("Q010", node ?? map, $"{Capital(what)} needs “{key}”: a text that is not empty.");
        return "";
    }

    /// <summary>A list of texts; empty when the key is missing.</summary>
    public IReadOnlyList<YamlText> Texts(string key)
    {
        var texts = new List<YamlText>();
        foreach (var item in List(key))
        {
            if (item is YamlText text && text.Value.Trim().Length > 0) texts.Add(text with { Value = text.Value.Trim() });
            else problems.Error("Q012", item, $"Each entry of “{key}” of {what} must be text that is not empty.");
        }

        return texts;
    }

    /// <summary>A list; empty when the key is missing, with a problem when it is required.</summary>
    public IReadOnlyList<YamlNode> List(string key, bool required = false)
    {
        var node = Node(key);
        if (node is YamlList { Items.Count: > 0 } list) return list.Items;
        if (required) problems.Error("Q010", node ?? map, $"{Capital(what)} needs “{key}”: a list with at least one entry.");
        else if (node is not (null or YamlList) && !IsEmpty(node)) problems.Error("Q012", node, $"“{key}” of {what} must be a list.");
        return [];
    }

    /// <summary>A map; empty when the key is missing.</summary>
    public IReadOnlyList<KeyValuePair<YamlText, YamlNode>> Map(string key)
    {
        var node = Node(key);
        if (node is YamlMap inner) return inner.Entries;
        if (node is not null && !IsEmpty(node)) problems.Error("Q012", node, $"“{key}” of {what} must be a map of keys and values.");
        return [];
    }

    /// <summary>A number above 0; <paramref name="otherwise"/> when the key is missing or wrong.</summary>
    public double Positive(string key, double otherwise, string code = "Q020") =>
        Number(key, otherwise, code, "a number above 0, such as 1 or 0.5", value => value > 0);

    /// <summary>A number of 0 or more; <paramref name="otherwise"/> when the key is missing or wrong.</summary>
    public double NotNegative(string key, double otherwise) =>
        Number(key, otherwise, "Q020", "a number of 0 or more, such as 5", value => value >= 0);

    /// <summary>A whole number within bounds; <paramref name="otherwise"/> when the key is missing or wrong.</summary>
    public int Whole(string key, int otherwise, int minimum, int maximum, bool required = false)
    {
        if (Node(key) is null && required) problems.Error("Q010", map, $"{Capital(what)} needs “{key}”: a whole number from {minimum} to {maximum}.");
        return (int)Number(key, otherwise, "Q020", $"a whole number from {minimum} to {maximum}",
            value => value >= minimum && value <= maximum && value == Math.Floor(value));
    }

    /// <summary>true or false; false when the key is missing or wrong.</summary>
    public bool Flag(string key)
    {
        var node = Node(key);
        if (node is null) return false;
        if (node is YamlText { Value: "true" or "false" } text) return text.Value == "true";
        problems.Error("Q021", node, $"“{key}” of {what} must be true or false.");
        return false;
    }

    private double Number(string key, double otherwise, string code, string expected, Func<double, bool> holds)
    {
        var node = Node(key);
        if (node is null) return otherwise;
        if (node is YamlText text && text.Value.Length <= 30
            && double.TryParse(text.Value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value)
            && value is > -1e9 and < 1e9 && holds(value)) return value;
        problems.Error(code, node, $"“{key}” of {what} must be {expected}.");
        return otherwise;
    }

    private static bool IsEmpty(YamlNode node) => node is YamlText { Value: "" or "~" or "null" };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Suggest(string key, IReadOnlyList<string> known)
    {
        var nearest = known.MinBy(candidate => Distance(key, candidate))!;
        return Distance(key, nearest) <= 3 ? $"Did you mean “{nearest}”?" : $"Known are: {string.Join(", ", known)}.";
    }

    // Levenshtein distance: how many letters differ.
    private static int Distance(string left, string right)
    {
        if (left.Length > 40) return int.MaxValue;
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                var same = char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]);
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (same ? 0 : 1));
                diagonal = above;
            }
        }

        return row[right.Length];
    }
}
