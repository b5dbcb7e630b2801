using Maturity.Core.Questionnaires;
using Maturity.Core.Scoring;

namespace Maturity.Core.Tests.Scoring;

/// <summary>A random questionnaire answered by up to sixteen people in groups of very different sizes.</summary>
internal static class RandomCrowd
{
    public static (Questionnaire Questionnaire, IReadOnlyList<AnswerSheet> Sheets) Of(int seed)
    {
        var questionnaire = RandomCase.Of(seed).Questionnaire;
        var random = new Random(seed);
        var gaps = random.NextDouble();
        var sheets = Enumerable.Range(0, random.Next(0, 17)).Select(at => new AnswerSheet(
            $"r{at}", Build.Groups[(int)(Build.Groups.Length * random.NextDouble() * random.NextDouble())], Answers(random, questionnaire, gaps)));
        return (questionnaire, [.. sheets]);
    }

    private static Dictionary<string, Answer> Answers(Random random, Questionnaire questionnaire, double gaps) =>
        questionnaire.Questions.ToDictionary(question => question.Id, _ =>
            random.NextDouble() >= gaps ? Answer.OfLevel(random.Next(1, 6))
            : random.Next(3) switch { 0 => Answer.DontKnow, 1 => Answer.NotApplicable, _ => Answer.NotAsked });
}
