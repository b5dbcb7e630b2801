using Maturity.Core.Questionnaires;
using Maturity.Core.Scoring;

namespace Maturity.Core.Tests.Scoring;

/// <summary>A random questionnaire with random weights, and what random respondents answered.</summary>
internal sealed record RandomCase(Questionnaire Questionnaire, IReadOnlyList<AnswerSheet> Sheets)
{
    private static readonly decimal[] Weights = [1, 1, 1, 2, 3, 0.1m, 0.2m, 0.3m, 0.5m, 0.7m, 0.333333m, 0.666667m, 1.25m, 10, 100];

    public static RandomCase Of(int seed)
    {
        var random = new Random(seed);
        var question = 0;
        var dimensions = Many(random, 1, 4, d => Build.Dimension($"D{d}", Weight(random), Many(random, 1, 4, c => Build.Capability(
            $"D{d}.C{c}", Weight(random), Many(random, 1, 5, _ => Build.Question($"Q{++question}", Weight(random), random.Next(2) == 0))))));
        var questionnaire = Build.Questionnaire(dimensions);

        // Some cases are well answered, some hardly at all: both sides of every threshold are met.
        var gaps = random.NextDouble() * random.NextDouble();
        var absent = random.NextDouble() * 0.5;
        return new(questionnaire, Many(random, 0, 6, at => Sheet(random, questionnaire, at, gaps, absent)));
    }

    private static AnswerSheet Sheet(Random random, Questionnaire questionnaire, int at, double gaps, double absent)
    {
        var center = random.Next(1, 6);
        var answers = new Dictionary<string, Answer>();
        foreach (var question in questionnaire.Questions)
        {
            if (random.NextDouble() < gaps)
            {
                if (random.Next(3) is var which and < 2) answers[question.Id] = which == 0 ? Answer.DontKnow : Answer.NotAsked;
            }
            else
            {
                answers[question.Id] = random.NextDouble() < absent
                    ? Answer.NotApplicable
                    : Answer.OfLevel(Math.Clamp(center + random.Next(-1, 2), 1, 5));
            }
        }

        return new AnswerSheet($"r{at}", Build.Groups[random.Next(Build.Groups.Length)], answers);
    }

    private static double Weight(Random random) => (double)Weights[random.Next(Weights.Length)];

    private static List<T> Many<T>(Random random, int least, int most, Func<int, T> make) =>
        [.. Enumerable.Range(1, random.Next(least, most + 1)).Select(make)];
}
