namespace Maturity.Core.Questionnaires;

/// <summary>Finds initiatives that need each other in a circle, however long their chains are: it walks without recursion.</summary>
internal sealed class CyclicNeeds
{
    private const int NamesShown = 12;

    private readonly Dictionary<string, List<string>> needs = new(StringComparer.Ordinal);
    private readonly Identifiers ids;
    private readonly ProblemList problems;
    private readonly List<string> path = [];
    private readonly Dictionary<string, int> placeInPath = new(StringComparer.Ordinal);
    private readonly HashSet<string> done = new(StringComparer.Ordinal);
    private readonly HashSet<string> reported = new(StringComparer.Ordinal);

    private CyclicNeeds(Identifiers ids, ProblemList problems) => (this.ids, this.problems) = (ids, problems);

    /// <summary>Reports circles that have no initiative in common, each once and with its names.</summary>
    /// <param name="given">What each initiative needs.</param>
    /// <param name="ids">The initiatives there are.</param>
    /// <param name="problems">Takes the problems.</param>
    public static void Report(IEnumerable<(string Id, IReadOnlyList<YamlText> Needs)> given, Identifiers ids, ProblemList problems)
    {
        var search = new CyclicNeeds(ids, problems);
        foreach (var (id, first) in given.Where(entry => ids.Contains(entry.Id)))
            search.needs.TryAdd(id, [.. first.Select(need => need.Value).Where(ids.Contains)]);
        foreach (var start in search.needs.Keys) search.WalkFrom(start);
    }

    private void WalkFrom(string start)
    {
        if (done.Contains(start)) return;
        var open = new Stack<IEnumerator<string>>();
        Enter(start, open);
        while (open.TryPeek(out var rest))
        {
            if (!rest.MoveNext()) Leave(open);
            else if (placeInPath.TryGetValue(rest.Current, out var place)) ReportCircle(place);
            else if (!done.Contains(rest.Current)) Enter(rest.Current, open);
        }
    }

    private void Enter(string id, Stack<IEnumerator<string>> open)
    {
        placeInPath[id] = path.Count;
        path.Add(id);
        open.Push(needs[id].GetEnumerator());
    }

    private void Leave(Stack<IEnumerator<string>> open)
    {
        open.Pop().Dispose();
        done.Add(path[^1]);
        placeInPath.Remove(path[^1]);
        path.RemoveAt(path.Count - 1);
    }

    private void ReportCircle(int place)
    {
        if (reported.Contains(path[place]) || reported.Contains(path[^1])) return;
        var circle = path[place..];
        reported.UnionWith(circle);
        var names = string.Join(" → ", circle.Take(NamesShown)) + (circle.Count > NamesShown ? $" → … ({circle.Count} in all)" : "") + $" → {circle[0]}";
        problems.Error("Q023", ids.Where(circle[0]), $"Initiatives need each other in a circle: {names}. Remove one of these “needs”.");
    }
}
