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
        // That something else is no map, the reader of its fields reports.
        if (node is not YamlMap map) return null;
        var (key, found) = map.Entries.FirstOrDefault(entry => entry.Key.Value == "id");
        if (found is not YamlText { IsEmpty: false } id || id.Value.Length == 0)
        {
            problems.Error("Q010", found is null ? node : found.IsEmpty ? key : found, $"This {kind} needs an “id”: a text such as A-1.");
            return null;
        }

        // A malformed id is known all the same: what refers to it is not wrong as well.
        var isNew = known.TryAdd(id.Value, id);
        if (!IsValid(id.Value))
            problems.Error("Q015", id, $"“{Quoted.Of(id.Value)}” is not an id. An id begins with a letter and has up to 64 letters (A to Z), digits, dots and hyphens.");
        else if (!isNew)
            problems.Error("Q016", id, $"There is another {kind} with the id “{id.Value}” on line {known[id.Value].Line}. Give one of them a new id.");
        return id.Value;
    }

    /// <summary>Whether something has this id.</summary>
    public bool Contains(string id) => known.ContainsKey(id);

    /// <summary>Where a known id stands.</summary>
    public YamlNode Where(string id) => known[id];

    /// <summary>Reports references that do not resolve.</summary>
    /// <param name="references">Ids that something refers to.</param>
    /// <param name="from">What refers to them.</param>
    /// <param name="into">Takes the problems: those of the file that refers, which need not be the one with the ids.</param>
    public void Resolve(IEnumerable<YamlText> references, string from, ProblemList into)
    {
        foreach (var reference in references)
        {
            if (!Contains(reference.Value))
                into.Error("Q022", reference, $"{from} refers to the {kind} “{Quoted.Of(reference.Value)}”, which does not exist. Correct the id or add the {kind}.");
        }
    }

    /// <summary>Whether a text has the shape of an id.</summary>
    public static bool IsValid(string id) => Shape().IsMatch(id);

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9.-]{0,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
