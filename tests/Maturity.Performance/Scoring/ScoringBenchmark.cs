using BenchmarkDotNet.Attributes;
using Maturity.Core.Questionnaires;
using Maturity.Core.Scoring;

namespace Maturity.Performance.Scoring;

/// <summary>
/// Scoring a full instrument (6 dimensions, 22 capabilities, 45 questions). Goal for <see cref="OneSheetInBulk"/>, bounds
/// included: at most 2 µs and 4 KB.
/// </summary>
[MemoryDiagnoser]
public class ScoringBenchmark
{
    private const int Dimensions = 6;
    private const int Capabilities = 22;
    private const int Questions = 45;

    private readonly Questionnaire questionnaire = Make();
    private ScoringModel model = null!;
    private Answer[] answers = null!;
    private AnswerSheet[] one = null!;
    private AnswerSheet[] twenty = null!;

    [GlobalSetup]
    public void Setup()
    {
        model = ScoringModel.Prepare(questionnaire);
        var random = new Random(1);
        answers = Answers(random);
        one = [SheetOf(answers, 0)];
        twenty = [.. Enumerable.Range(0, 20).Select(at => SheetOf(Answers(random), at))];
    }

    /// <summary>One respondent's answers by position: what what-if and benchmarks call.</summary>
    [Benchmark(Baseline = true)]
    public Scores OneSheetInBulk() => model.Compute(answers);

    /// <summary>The whole scorecard of one respondent, with agreement per question.</summary>
    [Benchmark]
    public Scorecard ScorecardOfOne() => model.Score(one);

    /// <summary>The whole scorecard of twenty respondents in four groups.</summary>
    [Benchmark]
    public Scorecard ScorecardOfTwenty() => model.Score(twenty);

    /// <summary>Preparing the questionnaire, done once per version.</summary>
    [Benchmark]
    public ScoringModel Prepare() => ScoringModel.Prepare(questionnaire);

    private static Answer[] Answers(Random random) =>
        [.. Enumerable.Range(0, Questions).Select(_ => random.Next(8) switch
        {
            0 => Answer.DontKnow,
            1 => Answer.NotApplicable,
            var other => Answer.OfLevel(1 + (other % 5)),
        })];

    private AnswerSheet SheetOf(Answer[] given, int at) =>
        new($"r{at}", questionnaire.Groups[at % 4].Id, model.QuestionIds.Zip(given).ToDictionary(pair => pair.First, pair => pair.Second));

    private static Questionnaire Make()
    {
        string[] groups = ["executive", "business", "data", "technology"];
        return new()
        {
            Key = "full",
            Version = new QuestionnaireVersion(1, 0, 0),
            Language = "en",
            Title = "Full",
            Levels = [.. Enumerable.Range(1, 5).Select(number => new Level(number, $"Level {number}", ""))],
            Groups = [.. groups.Select(id => new Group(id, id))],
            ContentHash = new string('0', 64),
            Dimensions = [.. Enumerable.Range(0, Dimensions).Select(dimension => new Dimension
            {
                Id = $"D{dimension}",
                Name = $"D{dimension}",
                Capabilities = [.. Share(Capabilities, Dimensions, dimension).Select(CapabilityAt)],
            })],
        };
    }

    private static Capability CapabilityAt(int capability) => new()
    {
        Id = $"C{capability}",
        Name = $"C{capability}",
        Questions = [.. Share(Questions, Capabilities, capability).Select(question => new Question
        {
            Id = $"Q-{question:00}",
            Text = "?",
            Answers = ["1", "2", "3", "4", "5"],
        })],
    };

    private static IEnumerable<int> Share(int count, int parts, int part) =>
        Enumerable.Range(0, count).Where(at => at * parts / count == part);
}
