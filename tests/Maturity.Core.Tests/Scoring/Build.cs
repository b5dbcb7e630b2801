using Maturity.Core.Questionnaires;
using Maturity.Core.Scoring;

namespace Maturity.Core.Tests.Scoring;

/// <summary>Short ways to write questionnaires and answers down in a test.</summary>
internal static class Build
{
    public static readonly string[] Groups = ["executive", "business", "data", "technology"];

    public static Questionnaire Questionnaire(params IReadOnlyList<Dimension> dimensions) => new()
    {
        Key = "mini",
        Version = new QuestionnaireVersion(1, 2, 3),
        Language = "en",
        Title = "Mini",
        Levels = [.. Enumerable.Range(1, 5).Select(number => new Level(number, $"Level {number}", ""))],
        Groups = [.. Groups.Select(id => new Group(id, id))],
        Dimensions = dimensions,
        ContentHash = new string('a', 64),
    };

    public static Dimension Dimension(string id, double weight, params IReadOnlyList<Capability> capabilities) =>
        new() { Id = id, Name = id, Weight = weight, Capabilities = capabilities };

    public static Capability Capability(string id, double weight, params IReadOnlyList<Question> questions) =>
        new() { Id = id, Name = id, Weight = weight, Questions = questions };

    public static Question Question(string id, double weight = 1, bool quickScan = false, bool notApplicable = true) => new()
    {
        Id = id,
        Text = id,
        Weight = weight,
        QuickScan = quickScan,
        NotApplicable = notApplicable,
        Answers = ["1", "2", "3", "4", "5"],
    };

    /// <summary>One dimension "D" with one capability "C" that holds questions of the given weights, "Q1" onwards.</summary>
    public static Questionnaire OneCapability(params double[] weights) =>
        Questionnaire(Dimension("D", 1, Capability("C", 1, [.. weights.Select((weight, at) => Question($"Q{at + 1}", weight))])));

    /// <summary>A sheet of an executive; each word is an answer: a level, <c>dk</c>, <c>na</c> or <c>-</c> for not asked.</summary>
    public static AnswerSheet Sheet(string answers, string group = "executive", string respondent = "r") =>
        new(respondent, group, answers.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select((word, at) => KeyValuePair.Create($"Q{at + 1}", Answer(word))).ToDictionary());

    public static Answer Answer(string word) => word.ToUpperInvariant() switch
    {
        "DK" => Core.Scoring.Answer.DontKnow,
        "NA" => Core.Scoring.Answer.NotApplicable,
        "-" => Core.Scoring.Answer.NotAsked,
        _ => Core.Scoring.Answer.OfLevel(int.Parse(word, System.Globalization.CultureInfo.InvariantCulture)),
    };
}
