using System.Text.RegularExpressions;

namespace Maturity.Core.Questionnaires;

/// <summary>The ids of one kind: well-formed, none twice, and where each stands.</summary>
internal sealed partial class Identifiers(string kind, ProblemList problems)
{
    private readonly Dictionary<string, YamlNode> known = new(StringComparer.Ordinal);

    /// <summary>Reads the id of something; null with a problem.</summary>
    /// <param name="node">The node that should carry an id.</param>
    public string? Take(YamlNode node)
    {
        var found = node is YamlMap map ? map.Entries.FirstOrDefault(entry => entry.Key.Value == "id").Value : null;
        if (found is not YamlText id || id.Value.Length == 0)
        {
            problems.Error("Q010", found ?? node, $"This {kind} needs an “id”.");
            return null;
        }

        if (!IsValid(id.Value))
            problems.Error("Q015", id, $"“{Shorten(id.Value)}” is not an id. An id begins with a letter and has up to 64 letters, digits, dots and hyphens.");
        else if (!known.TryAdd(id.Value, id))
            problems.Error("Q016", id, $"There is another {kind} with the id “{id.Value}” on line {known[id.Value].Line}. Give one of them a new id.");
        return id.Value;
    }

    /// <summary>Whether something has this id.</summary>
    public bool Contains(string id) => known.ContainsKey(id);

    /// <summary>Where an id stands.</summary>
    public YamlNode Where(string id) => known[id];

    /// <summary>Reports references that do not resolve.</summary>
    public void Resolve(IEnumerable<YamlText> references, string from)
    {
        foreach (var reference in references)
        {
            if (!Contains(reference.Value))
                problems.Error("Q022", reference, $"{from} refers to the {kind} “{Shorten(reference.Value)}”, which does not exist.");
        }
    }

    /// <summary>Whether a text has the shape of an id.</summary>
    public static bool IsValid(string id) => Shape().IsMatch(id);

    private static string Shorten(string text) => text.Length > 60 ? text[..60] + "…" : text;

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9.-]{0,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
