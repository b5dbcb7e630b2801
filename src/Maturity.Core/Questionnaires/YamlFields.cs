using System.Globalization;

namespace Maturity.Core.Questionnaires;

/// <summary>Reads the known keys of one map and reports the others. Each key is asked for once.</summary>
internal sealed class YamlFields
{
    private readonly Dictionary<string, KeyValuePair<YamlText, YamlNode>> entries = new(StringComparer.Ordinal);
    private readonly ProblemList problems;
    private readonly string what;

    /// <summary>Fields of a map.</summary>
    /// <param name="node">The node that should be a map.</param>
    /// <param name="what">What it describes, for messages: "question TAL-01".</param>
    /// <param name="problems">Takes the problems.</param>
    /// <param name="known">The keys there are.</param>
    public YamlFields(YamlNode node, string what, ProblemList problems, IReadOnlyList<string> known)
    {
        (this.what, this.problems, Where) = (what, problems, node);
        if (node is not YamlMap map)
        {
            problems.Error("Q012", node, $"{Capital(what)} must be a map of keys and values, such as “{known[0]}: …”.");
            return;
        }

        foreach (var entry in map.Entries)
        {
            entries[entry.Key.Value] = entry;
            if (!known.Contains(entry.Key.Value) && !problems.IsFull)
                problems.Error("Q011", entry.Key, $"“{Quoted.Of(entry.Key.Value)}” is not a key of {what}. {NearestKey.Hint(entry.Key.Value, known)}");
        }
    }

    /// <summary>Whether there is a map at all; if not, that was reported.</summary>
    public bool IsMap => Where is YamlMap;

    /// <summary>Where the map stands.</summary>
    public YamlNode Where { get; }

    /// <summary>The value of a key; null when the key is missing or its value empty.</summary>
    public YamlNode? Node(string key) => entries.TryGetValue(key, out var entry) && !entry.Value.IsEmpty ? entry.Value : null;

    /// <summary>Where the value of a key stands; the key when it has no value, the map when there is no key.</summary>
    public YamlNode At(string key) => Node(key) ?? (entries.TryGetValue(key, out var entry) ? entry.Key : Where);

    /// <summary>Text; "" when the key is missing, with a problem when it is required.</summary>
    public string Text(string key, bool required = false)
    {
        var node = entries.TryGetValue(key, out var entry) ? entry.Value : null;
        // A lone ~ may be meant: it is text where text is expected, and nothing elsewhere.
        if (node is YamlText text && (!text.IsEmpty || text.Value == "~") && text.Value.Trim() is { Length: > 0 } value) return value;
        if (node is not (null or YamlText)) problems.Error("Q012", node, $"“{key}” of {what} must be text.");
        else if (required) Missing(key, "a text that is not empty");
        return "";
    }

    /// <summary>A list of texts; empty when the key is missing.</summary>
    public IReadOnlyList<YamlText> Texts(string key)
    {
        var texts = new List<YamlText>();
        foreach (var item in List(key))
        {
            if (item is YamlText { IsEmpty: false } text && text.Value.Trim() is { Length: > 0 } value) texts.Add(text with { Value = value });
            else problems.Error("Q012", item, $"Each entry of “{key}” of {what} must be text that is not empty.");
        }

        return texts;
    }

    /// <summary>A list; empty when the key is missing, with a problem when it is required.</summary>
    public IReadOnlyList<YamlNode> List(string key, bool required = false)
    {
        var node = Node(key);
        if (node is YamlList { Items.Count: > 0 } list) return list.Items;
        if (node is not (null or YamlList)) problems.Error("Q012", node, $"“{key}” of {what} must be a list.");
        else if (required) Missing(key, "a list with at least one entry");
        return [];
    }

    /// <summary>A map; empty when the key is missing.</summary>
    public IReadOnlyList<KeyValuePair<YamlText, YamlNode>> Map(string key)
    {
        var node = Node(key);
        if (node is YamlMap inner) return inner.Entries;
        if (node is not null) problems.Error("Q012", node, $"“{key}” of {what} must be a map of keys and values.");
        return [];
    }

    /// <summary>The map of a key, opened; null when the key is missing.</summary>
    public YamlFields? Inner(string key, string what, params string[] known) => Node(key) is { } node ? new(node, what, problems, known) : null;

    /// <summary>Reports that a key must be given.</summary>
    public void Missing(string key, string expected)
    {
        // What is no map was reported already; that it lacks every key goes without saying.
        if (IsMap) problems.Error("Q010", At(key), $"{Capital(what)} needs “{key}”: {expected}.");
    }

    /// <summary>A number above 0; <paramref name="otherwise"/> when the key is missing or wrong.</summary>
    public double Positive(string key, double otherwise, string code = "Q020") =>
        Number(key, otherwise, code, "a number above 0 (and below a billion), such as 1 or 0.5", value => value > 0);

    /// <summary>A number of 0 or more; <paramref name="otherwise"/> when the key is missing or wrong.</summary>
    public double NotNegative(string key, double otherwise) =>
        Number(key, otherwise, "Q020", "a number of 0 or more, such as 5", value => value >= 0);

    /// <summary>A whole number within bounds; <paramref name="otherwise"/> when the key is missing or wrong.</summary>
    public int Whole(string key, int otherwise, int minimum, int maximum, bool required = false)
    {
        if (Node(key) is null && required) Missing(key, $"a whole number from {minimum} to {maximum}");
        return (int)Number(key, otherwise, "Q020", $"a whole number from {minimum} to {maximum}",
            value => value >= minimum && value <= maximum && value == Math.Floor(value));
    }

    /// <summary>true or false; false when the key is missing or wrong.</summary>
    public bool Flag(string key)
    {
        var node = Node(key);
        if (node is null) return false;
        if (node is YamlText { Value: "true" or "false" } text) return text.Value == "true";
        problems.Error("Q021", node, $"“{key}” of {what} must be true or false{(node is YamlText other ? $", not “{Quoted.Of(other.Value)}”" : "")}.");
        return false;
    }

    private double Number(string key, double otherwise, string code, string expected, Func<double, bool> holds)
    {
        var node = Node(key);
        if (node is null) return otherwise;
        if (node is YamlText text && text.Value.Length <= 30
            && double.TryParse(text.Value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value)
            && value is > -1e9 and < 1e9 && holds(value)) return value;
        problems.Error(code, node, $"“{Quoted.Of(key)}” of {what} must be {expected}.");
        return otherwise;
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
