using Maturity.Core.Benchmarking;
using Maturity.Core.Scoring;

namespace Maturity.Core.Tests.Benchmarking;

/// <summary>
/// Somebody of a workspace who kept every figure it was ever shown, knows its own clients' scores and who counted in which month,
/// and asks which score of a stranger agrees best with all of that: scores are drawn for all strangers, and the target's in those
/// draws that come closest to the figures are looked at.
/// </summary>
internal sealed class PeerAttacker(PeerHistory history, string workspace)
{
    private const int Draws = 1000;
    private const int Kept = 40;
    private const double Reach = 2.5;
    private const int MostSeen = 8;

    private readonly List<Seen> seen = [];

    public int Figures => seen.Count;

    /// <summary>Looks at every cell of every snapshot, with each own client and with none.</summary>
    public IEnumerable<(Snapshot Snapshot, int Place, string? Owner, PeerCell Cell)> Look()
    {
        foreach (var snapshot in history.Snapshots)
        {
            var clients = history.MembersOf[snapshot.Name].Where(member => member.Peer.Workspace == workspace).Select(member => member.Peer.Owner).Distinct();
            foreach (var owner in clients.Append(null))
            {
                var view = history.View(snapshot, owner, workspace);
                var ground = view.Ground();
                for (var place = 0; place < Peers.Grid.Segments.Count; place++)
                {
                    var cell = view.Cell(place);
                    if (cell.Disclosure.Level == DisclosureLevel.Nothing) continue;
                    var scores = cell.Measures[0].Scores;
                    var quartiles = cell.Disclosure.Level > DisclosureLevel.Estimate;

                    // As published; the interval of the median is left out, because it follows from the same scores and takes long.
                    double? Quantile(double p) => quartiles ? Rounding.Publish(HarrellDavis.HistogramQuantile(scores.Values.AsSpan(), scores.Counts.AsSpan(), p), 0) : null;
                    double? estimate = quartiles ? null : Rounding.Publish(ground.Estimate(0, scores.Moments), 0);
                    var origin = snapshot.Cells[Peers.Grid.Segments[place].Code].Origin;
                    var members = history.MembersOf[origin].Where(member => Peers.Grid.Around(member.Narrow).Contains(place) && member.Peer.Owner != owner).ToList();
                    seen.Add(new(members, Quantile(0.5), Quantile(0.25), Quantile(0.75), estimate, ground.All[0].Mean));
                    yield return (snapshot, place, owner, cell);
                }
            }
        }
    }

    /// <summary>The best guess at a stranger's score; null when no figure says anything about it.</summary>
    public double? Guess(Member target, Random random)
    {
        // Figures that hold the target, and those that hold nearly the same others: their difference is what tells.
        var with = seen.Where(figures => figures.Has(target)).OrderBy(figures => figures.Members.Count).Take(MostSeen / 2).ToList();
        if (with.Count == 0) return null;
        var beside = seen.Where(figures => !figures.Has(target)).OrderBy(figures => with.Min(other => figures.Apart(other))).Take(MostSeen / 2);
        List<Seen> used = [.. with, .. beside];
        var strangers = used.SelectMany(figures => figures.Members).Where(member => member.Peer.Workspace != workspace)
            .Select(member => member.Peer.Assessment).Distinct().Order(StringComparer.Ordinal).ToList();
        var drawn = new List<(double Distance, double Score)>(Draws);
        for (var draw = 0; draw < Draws; draw++)
        {
            var scores = strangers.ToDictionary(stranger => stranger, _ => PeerHistory.Score(random));
            drawn.Add((used.Sum(figures => figures.Distance(member => scores.TryGetValue(member.Peer.Assessment, out var score) ? score : member.Scores[0] / 100.0)), scores[target.Peer.Assessment]));
        }

        var close = drawn.OrderBy(one => one.Distance).Take(Kept).Select(one => one.Score).ToList();
        return close.MaxBy(score => close.Count(other => Math.Abs(other - score) <= Reach));
    }

    private sealed record Seen(List<Member> Members, double? Median, double? P25, double? P75, double? Estimate, double GrandMean)
    {
        private readonly HashSet<string> assessments = [.. Members.Select(member => member.Peer.Assessment)];

        public bool Has(Member member) => assessments.Contains(member.Peer.Assessment);

        public int Apart(Seen other)
        {
            var both = assessments.Count(other.assessments.Contains);
            return assessments.Count + other.assessments.Count - (2 * both);
        }

        /// <summary>How far drawn scores are from what was shown.</summary>
        public double Distance(Func<Member, double> score)
        {
            var drawn = Members.Select(score).ToArray();
            Array.Sort(drawn);
            if (Estimate is { } estimate) return Square(Shrinkage.Mean(GroupMoments.Of(drawn), GrandMean, Shrinkage.DefaultKappa) - estimate);
            return Square(HarrellDavis.Quantile(drawn, Weights(drawn.Length, 0.5)) - Median!.Value)
                + Square(HarrellDavis.Quantile(drawn, Weights(drawn.Length, 0.25)) - P25!.Value)
                + Square(HarrellDavis.Quantile(drawn, Weights(drawn.Length, 0.75)) - P75!.Value);
        }

        private static double Square(double value) => value * value;
    }

    private static readonly Dictionary<(int, double), double[]> Known = [];

    private static double[] Weights(int count, double p)
    {
        lock (Known) return Known.TryGetValue((count, p), out var weights) ? weights : Known[(count, p)] = HarrellDavis.Weights(count, p);
    }
}
