namespace Maturity.Core.Roadmaps;

/// <summary>
/// The points that can be won until the end of a quarter, cut into pieces at the levels that lifts lead to, and the limits
/// between pieces and initiatives. A piece or initiative is a number from 0 (not) to 1 (won, finished). Each limit says
/// that one number is at most the sum of others.
/// </summary>
internal sealed class Relaxation
{
    private readonly Model model;
    private readonly int[] ends;
    private readonly int week;

    public Relaxation(Model model, int[] ends, int week)
    {
        (this.model, this.ends, this.week) = (model, ends, week);
        Items = [.. Enumerable.Range(0, model.Count).Where(IsOpen)];
        for (var capability = 0; capability < model.Start.Length; capability++) CutCapability(capability);
        foreach (var item in Items) LimitByNeeds(item);
    }

    /// <summary>Initiatives that can have ended, those that ended before the start included.</summary>
    public int[] Items { get; }

    /// <summary>Index points of each piece.</summary>
    public List<double> Pieces { get; } = [];

    /// <summary>Pieces that another piece is below: the one above needs it.</summary>
    public List<(int Above, int Below)> Chains { get; } = [];

    /// <summary>Pieces and the initiatives of which one must have ended for it.</summary>
    public List<(int Piece, int[] Initiatives)> Covers { get; } = [];

    /// <summary>Initiatives and those of which one must have ended before it.</summary>
    public List<(int Initiative, int[] Others)> Orders { get; } = [];

    // What has ended before the start counts too: one of its lifts may work only later.
    private bool IsOpen(int initiative) => ends[initiative] <= week;

    private void CutCapability(int capability)
    {
        var from = model.Start[capability];
        double[] cuts = [.. model.Steps[capability].Where(step => IsOpen(step.Initiative) && step.Ceiling > from).Select(step => step.Ceiling).Distinct().Order()];
        var below = -1;
        foreach (var to in cuts)
        {
            // One lifts over a piece only if it works at the foot of the piece: where it stands lower, another has lifted over it.
            var foot = from;
            int[] lifting = [.. model.Steps[capability].Where(step => IsOpen(step.Initiative) && step.Ceiling >= to && step.WorksAt(foot)).Select(step => step.Initiative).Distinct()];
            if (lifting.Length == 0) return;
            var piece = Pieces.Count;
            Pieces.Add(model.IndexWeight[capability] * (to - from));
            Covers.Add((piece, lifting));
            if (below >= 0) Chains.Add((piece, below));
            (below, from) = (piece, to);
        }
    }

    private void LimitByNeeds(int item)
    {
        var lifts = model.Needs[item].SelectMany(need => model.Lifts[need].Where(lift => !lift.IsReachedAt(model.Start[lift.Capability])));
        foreach (var lift in lifts)
        {
            int[] others = [.. model.Steps[lift.Capability].Where(step => IsOpen(step.Initiative) && lift.IsReachedAt(step.Ceiling)).Select(step => step.Initiative).Distinct()];
            if (!others.Contains(item)) Orders.Add((item, others));
        }
    }
}
