namespace Maturity.Core.Roadmaps;

/// <summary>
/// Finds bundles: an initiative with its missing prerequisites, depth first in the order of ids. A prerequisite that is
/// satisfied or chosen is not missing, and nobody looks behind it.
/// </summary>
internal sealed class Bundles(Model model)
{
    private readonly List<int> found = [];
    private readonly bool[] seen = new bool[model.Count];

    /// <summary>The bundle, prerequisites first; empty when it holds something that must not be chosen.</summary>
    /// <param name="initiative">The initiative it is for.</param>
    /// <param name="chosen">What is chosen already.</param>
    /// <param name="points">Points per capability with what is chosen.</param>
    /// <param name="barred">What cannot be chosen.</param>
    public IReadOnlyList<int> Of(int initiative, bool[] chosen, double[] points, bool[] barred)
    {
        found.Clear();
        Array.Clear(seen);
        if (!Collect(initiative, chosen, points, barred)) found.Clear();
        return found;
    }

    private bool Collect(int initiative, bool[] chosen, double[] points, bool[] barred)
    {
        if (barred[initiative]) return false;
        seen[initiative] = true;
        foreach (var need in model.Needs[initiative])
        {
            if (chosen[need] || seen[need] || Effects.IsSatisfied(model, need, points)) continue;
            if (!Collect(need, chosen, points, barred)) return false;
        }

        found.Add(initiative);
        return true;
    }
}
