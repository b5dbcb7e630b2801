using System.Globalization;
using System.Text.RegularExpressions;
using Maturity.Core.Scoring;

namespace Maturity.Core.Tests.Scoring;

/// <summary>Figures and codes in <c>docs/scoring.md</c> are those of the code.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(VectorFile.Root, "docs", "scoring.md"));

    [Fact]
    public void Score_ExampleByHand_GivesTheFiguresOfThePage()
    {
        var card = Example();
        Assert.Equal([93.75, 87.5, 12.5], card.Dimensions.Select(dimension => dimension.Score!.Value));
        Assert.Equal([87.5, 100, 87.5, 12.5], card.Dimensions.SelectMany(dimension => dimension.Capabilities).Select(capability => capability.Score!.Value));
        Assert.Equal((4, 2, 0.5), (card.Band!.Value, card.Level!.Value, card.Dimensions[1].Capabilities[0].Coverage));
        Assert.Equal(["C"], card.CappedBy);
        Assert.Equal(Certainty.Medium, card.Certainty);
        Assert.Equal((1, true), (card.Questions[6].Gap!.Value, card.Questions[6].GapFlagged));
        Assert.False(card.Questions[0].Discuss);
        AssertSaid("index = (93.75 + 87.5 + 12.5) / 3 = {0}, printed 64.6", card.Index);
        AssertSaid("(87.5 + 0) / 2 = {0} and", card.Dimensions[1].Low);
        AssertSaid("(87.5 + 100) / 2 = {0}, and", card.Dimensions[1].High);
        AssertSaid("(93.75 + 43.75 + 12.5) / 3 = {0} and", card.Low);
        AssertSaid("(93.75 + 93.75 + 12.5) / 3 = {0}.", card.High);
        AssertSaid("(1/3 + 2/3 + 1/3) / 3 = {0},", card.Questions[0].Deviation);
        AssertSaid("r_wg = {0}.", card.Questions[0].Agreement);
        AssertSaid("weight 6 of 7 is answered, {0},", card.Coverage);
        Assert.Equal(64.6, Rounding.Publish(card.Index!.Value));
    }

    [Fact]
    public void Score_ExampleByHand_GivesTheTableOfThePage() =>
        Assert.All(Example().Questions, question => Assert.Matches(
            question.Outcome switch
            {
                Outcome.Level => $@"\| {question.Id} \|.*[ =]{Figure(question.Level!.Value)} \| {Figure(question.Points!.Value)} \|\n",
                Outcome.DontKnow => $@"\| {question.Id} \|.*\| don't know \| \|\n",
                _ => $@"\| {question.Id} \|.*\| not applicable, 2 of 3 \| \|\n",
            },
            Page));

    [Fact]
    public void Page_Codes_AreThoseOfTheReader()
    {
        var folder = Path.Combine(VectorFile.Root, "src", "Maturity.Core", "Scoring");
        var used = Directory.GetFiles(folder, "*.cs").SelectMany(file => Code().Matches(File.ReadAllText(file))).Select(match => match.Value.Trim('"')).Append("A000").Distinct().Order();
        Assert.Equal(used, Listed().Matches(Page).Select(match => match.Groups[1].Value));
    }

    [Fact]
    public void Page_ScoringVersion_IsThatOfTheCode() =>
        Assert.Contains($"(`ScoringModel.FormulaVersion`, now `{ScoringModel.FormulaVersion}`)", Page, StringComparison.Ordinal);

    private static Scorecard Example()
    {
        var questionnaire = Build.Questionnaire(
            Build.Dimension("A", 1,
                Build.Capability("A1", 1, Build.Question("A1a", 2), Build.Question("A1b")),
                Build.Capability("A2", 1, Build.Question("A2a"))),
            Build.Dimension("B", 1, Build.Capability("B1", 1, Build.Question("B1a"), Build.Question("B1b"), Build.Question("B1c"))),
            Build.Dimension("C", 1, Build.Capability("C1", 1, Build.Question("C1a"))));
        string[] ids = [.. questionnaire.Questions.Select(question => question.Id)];
        AnswerSheet Sheet(string name, string group, string answers) =>
            new(name, group, ids.Zip(answers.Split(' '), (id, word) => KeyValuePair.Create(id, Build.Answer(word))).ToDictionary());
        return ScoringModel.Prepare(questionnaire).Score(
        [
            Sheet("Ann", "executive", "5 4 5 5 dk na 2"),
            Sheet("Bob", "data", "4 dk 5 4 dk na 1"),
            Sheet("Cleo", "data", "5 4 5 dk dk 4 1"),
        ]);
    }

    private static void AssertSaid(string sentence, double? figure) =>
        Assert.Contains(string.Format(CultureInfo.InvariantCulture, sentence, Figure(figure!.Value)), Page.ReplaceLineEndings(" ").Replace("   ", " ", StringComparison.Ordinal), StringComparison.Ordinal);

    private static string Figure(double value) => Rounding.Publish(value, 6).ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("\"A0[0-9][0-9]\"")]
    private static partial Regex Code();

    [GeneratedRegex(@"^\| (A0[0-9][0-9]) \|", RegexOptions.Multiline)]
    private static partial Regex Listed();
}
