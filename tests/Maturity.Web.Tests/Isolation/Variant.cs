namespace Maturity.Web.Tests.Isolation;

/// <summary>Values of an address that is not the actor's own, and the same with values that nobody has.</summary>
/// <param name="Name">What is foreign in it.</param>
/// <param name="Foreign">With the values of another workspace.</param>
/// <param name="Random">With values of nobody in their places.</param>
/// <param name="IsElsewhere">Whether the workspace itself is the other one.</param>
/// <param name="IsWhole">Whether everything in it is the other one's.</param>
public sealed record Variant(string Name, IReadOnlyDictionary<string, string> Foreign, IReadOnlyDictionary<string, string> Random, bool IsElsewhere, bool IsWhole)
{
    /// <summary>Name of the variant in which everything is theirs.</summary>
    public const string Whole = "all theirs";

    /// <summary>All of theirs; their workspace with my ids; and my workspace with every choice of ids that are theirs.</summary>
    public static IEnumerable<Variant> Of(MatrixAction action, Place mine, Place theirs)
    {
        if (!action.IsOfAWorkspace) yield break;
        var (ids, nobody) = (action.Ids, theirs.Random());
        yield return new(Whole, theirs.Values, nobody, true, true);
        if (ids.Count > 0) yield return new("their workspace, my ids", Mix(mine, theirs.Values, ["workspace"]), Mix(mine, nobody, ["workspace"]), true, false);
        for (var choice = 1; choice < 1 << ids.Count; choice++)
        {
            var chosen = ids.Where((_, position) => (choice & (1 << position)) != 0).ToList();
            yield return new($"my workspace, their {string.Join(" and ", chosen)}", Mix(mine, theirs.Values, chosen), Mix(mine, nobody, chosen), false, false);
        }
    }

    private static Dictionary<string, string> Mix(Place mine, IReadOnlyDictionary<string, string> others, IReadOnlyCollection<string> chosen) =>
        mine.Values.ToDictionary(pair => pair.Key, pair => chosen.Contains(pair.Key) ? others[pair.Key] : pair.Value);
}
