namespace Maturity.Core.Tests.Benchmarking;

/// <summary>
/// What figures tell about the scores behind them: scores are walked through at random so that each stays as long as it is likely,
/// given how organizations score and what was shown (N. Metropolis and others, Journal of Chemical Physics 21, 1953).
/// </summary>
/// <param name="figures">The figures, with the assessments behind each.</param>
/// <param name="known">Scores that need no guess, by assessment.</param>
internal sealed class ScoreChain(IReadOnlyList<(ShownFigures Figures, IReadOnlyList<string> Assessments)> figures, IReadOnlyDictionary<string, double> known)
{
    private const int Warming = 80;
    private const int Rounds = 240;
    private static readonly double[] Steps = [2, 8, 25];

    /// <summary>For each unknown assessment the scores that were walked through; those that are in the same figures cannot be told apart and share theirs.</summary>
    public IReadOnlyDictionary<string, List<double>> Walk(Random random)
    {
        var unknown = figures.SelectMany(one => one.Assessments).Distinct().Where(assessment => !known.ContainsKey(assessment)).Order(StringComparer.Ordinal).ToArray();
        var scores = unknown.ToDictionary(assessment => assessment, _ => PeerHistory.Score(random));
        var inside = unknown.ToDictionary(assessment => assessment, assessment => Enumerable.Range(0, figures.Count).Where(at => figures[at].Assessments.Contains(assessment)).ToArray());
        var misfits = figures.Select(one => one.Figures.Fill(one.Assessments.Select(assessment => known.TryGetValue(assessment, out var score) ? score : scores[assessment]))).ToArray();
        var groups = unknown.GroupBy(assessment => string.Join(' ', inside[assessment])).ToList();
        var walked = groups.SelectMany(group => Share(group, new())).ToDictionary(pair => pair.Assessment, pair => pair.Scores);
        for (var round = 0; round < Warming + Rounds; round++)
        {
            // Cold at the end only, so that the walk does not begin in a corner.
            var heat = Math.Min(1, (round + 1.0) / Warming);
            foreach (var assessment in unknown)
            {
                foreach (var step in Steps) Step(assessment, step, heat);
                if (round >= Warming) walked[assessment].Add(scores[assessment]);
            }
        }

        return walked;

        void Step(string assessment, double step, double heat)
        {
            var (from, to) = (scores[assessment], scores[assessment] + (step * PeerHistory.Bell(random)));
            if (to is < 0 or > 100) return;
            var places = inside[assessment];
            Span<double> tried = stackalloc double[places.Length];
            var gain = (Square(from - PeerHistory.Mean) - Square(to - PeerHistory.Mean)) / (2 * Square(PeerHistory.Deviation));
            for (var at = 0; at < places.Length; at++)
            {
                tried[at] = figures[places[at]].Figures.Try(from, to);
                gain += heat * (misfits[places[at]] - tried[at]);
            }

            if (gain < 0 && random.NextDouble() >= Math.Exp(gain)) return;
            scores[assessment] = to;
            for (var at = 0; at < places.Length; at++)
            {
                figures[places[at]].Figures.Keep(from, to);
                misfits[places[at]] = tried[at];
            }
        }
    }

    private static IEnumerable<(string Assessment, List<double> Scores)> Share(IEnumerable<string> group, List<double> scores) => group.Select(assessment => (assessment, scores));

    private static double Square(double value) => value * value;
}
