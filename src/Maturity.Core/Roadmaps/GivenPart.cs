namespace Maturity.Core.Roadmaps;

/// <summary>The part of an optimized plan that is not searched: first steps, then what the consultant put first.</summary>
internal static class GivenPart
{
    /// <summary>Places it.</summary>
    /// <param name="model">The model.</param>
    /// <param name="into">An empty schedule.</param>
    /// <returns>What was placed, in its order; a bundle that does not end within the horizon is left to the search.</returns>
    public static IReadOnlyList<int> Place(Model model, Decoder into)
    {
        var placed = new List<int>();
        foreach (var bundle in BaselinePlanner.FirstSteps(model)) PlaceBundle(bundle, into, placed);
        PlaceEach(model, model.Ordered, into, placed);
        return placed;
    }

    /// <summary>Places what is bound to a quarter, each as early in it as can be: where a search begins.</summary>
    /// <param name="model">The model.</param>
    /// <param name="into">A schedule of the given part.</param>
    /// <returns>What was placed, in its order.</returns>
    public static IReadOnlyList<int> PlaceBound(Model model, Decoder into)
    {
        var placed = new List<int>();
        PlaceEach(model, model.Bound, into, placed);
        return placed;
    }

    private static void PlaceEach(Model model, int[] wanted, Decoder into, List<int> placed)
    {
        var barred = Enumerable.Range(0, model.Count).Select(model.IsBarred).ToArray();
        foreach (var one in wanted.Where(one => !into.Holds(one)))
        {
            bool[] chosen = [.. Enumerable.Range(0, model.Count).Select(initiative => model.Done[initiative] || into.Holds(initiative))];
            PlaceBundle([.. new Bundles(model).Of(one, chosen, Effects.PointsOf(model, chosen), barred)], into, placed);
        }
    }

    private static void PlaceBundle(IReadOnlyList<int> bundle, Decoder into, List<int> placed)
    {
        var before = placed.Count;
        foreach (var member in bundle.Where(member => !into.Holds(member)))
        {
            if (into.Place(member))
            {
                placed.Add(member);
                continue;
            }

            foreach (var late in placed[before..]) into.Remove(late);
            placed.RemoveRange(before, placed.Count - before);
            return;
        }
    }
}
