namespace Maturity.Core.Questionnaires;

/// <summary>A list or map whose end has not come yet.</summary>
internal sealed class YamlContainer(int line, int column, bool isMap)
{
    private readonly List<YamlNode> items = [];
    private readonly List<KeyValuePair<YamlText, YamlNode>> entries = [];
    private readonly HashSet<string> keys = new(StringComparer.Ordinal);
    private YamlNode? key;

    /// <summary>Line where it begins.</summary>
    public int Line => line;

    /// <summary>Column where it begins.</summary>
    public int Column => column;

    /// <summary>Takes the next entry; in a map keys and values take turns.</summary>
    public void Add(YamlNode node, ProblemList problems)
    {
        if (!isMap) items.Add(node);
        else if (key is null) key = node;
        else Pair(node, problems);
    }

    /// <summary>The list or map, whole.</summary>
    public YamlNode Close() => isMap ? new YamlMap(line, column, entries) : new YamlList(line, column, items);

    private void Pair(YamlNode value, ProblemList problems)
    {
        if (key is not YamlText name) problems.Error("Q012", key!, "A key must be text, not a list or a map.");
        else if (!keys.Add(name.Value)) problems.Error("Q009", name, $"The key “{Quoted.Of(name.Value)}” stands twice. Remove one of them.");
        else entries.Add(new(name, value));
        key = null;
    }
}
