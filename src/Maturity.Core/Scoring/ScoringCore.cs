namespace Maturity.Core.Scoring;

/// <summary>F3 to F8 over points in an array: the inner loop of everything that scores.</summary>
internal sealed class ScoringCore
{
    private const double DontKnow = double.NaN;
    private const double NotApplicable = -1;

    /// <summary>Two thirds in the 6 decimals that comparisons are made in.</summary>
    private const double TwoThirds = 0.666667;

    private readonly double[] questionWeights;
    private readonly double[] capabilityWeights;
    private readonly double[] dimensionWeights;
    private readonly (int First, int End)[] questionRanges;
    private readonly (int First, int End)[] capabilityRanges;

    public ScoringCore(ScoredParts parts)
    {
        questionWeights = Scale([.. parts.Questions.Select(question => question.Weight)]);
        capabilityWeights = Scale([.. parts.Capabilities.Select(capability => capability.Weight)]);
        dimensionWeights = Scale([.. parts.Dimensions.Select(dimension => dimension.Weight)]);
        questionRanges = [.. parts.QuestionRanges];
        capabilityRanges = [.. parts.CapabilityRanges];
    }

    public static double PointsOf(Answer answer) =>
        answer.IsLevel ? 25 * (answer.Level - 1) : answer == Answer.NotApplicable ? NotApplicable : DontKnow;

    public static double PointsOf(MeanAnswer answer) =>
        answer.Outcome == Outcome.Level ? 25 * (answer.Level - 1)
        : answer.Outcome == Outcome.NotApplicable ? NotApplicable
        : DontKnow;

    public Scores Compute(ReadOnlySpan<double> points)
    {
        var scores = new Scores(dimensionWeights.Length, capabilityWeights.Length);
        WeightedMean index = default;
        double answered = 0, applicable = 0;
        var weakest = 5;
        for (var i = 0; i < dimensionWeights.Length; i++)
        {
            var dimension = Dimension(i, points, scores, ref answered, ref applicable);
            if (dimension.Present == 0) index.AddAbsent();
            else if (IsScored(dimension)) index.Add(dimensionWeights[i], dimension.Score, dimension.Low, dimension.High);
            else index.AddLacking(dimensionWeights[i], dimension.Low, dimension.High);
            weakest = Math.Min(weakest, Bands.LevelOf(scores.Dimensions[i]));
        }

        scores.Coverage = applicable > 0 ? answered / applicable : double.NaN;
        Finish(scores, index, weakest);
        return scores;
    }

    /// <summary>F3 and F4. Coverage of a dimension is by question weight, like that of the whole.</summary>
    private WeightedMean Dimension(int at, ReadOnlySpan<double> points, Scores scores, ref double answered, ref double applicable)
    {
        WeightedMean dimension = default;
        double answeredHere = 0, applicableHere = 0;
        var (first, end) = capabilityRanges[at];
        for (var i = first; i < end; i++)
        {
            var capability = Capability(i, points);
            var isScored = capability.Present > 0 && Bands.Reaches(capability.Coverage, 0.5);
            if (capability.Present == 0) dimension.AddAbsent();
            else if (isScored) dimension.Add(capabilityWeights[i], capability.Score, capability.Low, capability.High);
            else dimension.AddLacking(capabilityWeights[i], capability.Low, capability.High);
            scores.SetCapability(i, isScored ? capability.Score : double.NaN, capability.Coverage);
            answeredHere += capability.Scored;
            applicableHere += capability.Applicable;
        }

        var coverage = dimension.Present > 0 ? answeredHere / applicableHere : double.NaN;
        scores.SetDimension(at, IsScored(dimension) ? dimension.Score : double.NaN, dimension.Low, dimension.High, coverage);
        answered += answeredHere;
        applicable += applicableHere;
        return dimension;
    }

    /// <summary>F3: the questions of one capability.</summary>
    private WeightedMean Capability(int at, ReadOnlySpan<double> points)
    {
        WeightedMean mean = default;
        var (first, end) = questionRanges[at];
        for (var i = first; i < end; i++)
        {
            var value = points[i];
            if (double.IsNaN(value)) mean.AddLacking(questionWeights[i], 0, 100);
            else if (value < 0) mean.AddAbsent();
            else mean.Add(questionWeights[i], value, value, value);
        }

        return mean;
    }

    private static bool IsScored(in WeightedMean dimension) =>
        dimension.Present > 0 && Bands.Reaches(dimension.Coverage, TwoThirds);

    /// <summary>F5 to F8: one figure only when every dimension has its own.</summary>
    private static void Finish(Scores scores, in WeightedMean index, int weakest)
    {
        if (index.Absent > 0 || index.Present == 0) return;
        scores.Low = index.Low;
        scores.High = index.High;
        if (index.Lacking > 0) return;
        scores.Index = index.Score;
        scores.Band = Bands.LevelOf(scores.Index);
        scores.WeakestLevel = weakest;
        scores.Level = Math.Min(scores.Band, weakest + 1);
    }

    /// <summary>
    /// Divides by a power of two, which changes no ratio and no digit, so that the largest weight an author can write
    /// does not overflow a sum.
    /// </summary>
    private static double[] Scale(double[] weights)
    {
        var exponent = weights.Length == 0 ? 0 : Math.ILogB(weights.Max());
        return [.. weights.Select(weight => Math.ScaleB(weight, -exponent))];
    }
}
