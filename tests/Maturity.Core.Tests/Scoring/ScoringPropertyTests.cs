using FsCheck.Xunit;
using Maturity.Core.Questionnaires;
using Maturity.Core.Scoring;

namespace Maturity.Core.Tests.Scoring;

/// <summary>What must hold whatever the questionnaire and the answers are; a seed names the case.</summary>
public sealed class ScoringPropertyTests
{
    private const double Noise = 1e-9;

    [Property(MaxTest = 1000)]
    public void Score_AnswerRaised_NeverLowersIndexOrLevel(int seed, int which)
    {
        var (questionnaire, sheets) = RandomCase.Of(seed);
        var levels = sheets.SelectMany(sheet => sheet.Answers.Where(answer => answer.Value.Level is > 0 and < 5).Select(answer => (sheet, answer.Key))).ToList();
        if (levels.Count == 0) return;
        var (chosen, question) = levels[(which & int.MaxValue) % levels.Count];
        var raised = new Dictionary<string, Answer>(chosen.Answers.ToDictionary()) { [question] = Answer.OfLevel(chosen.Answers[question].Level + 1) };
        var model = ScoringModel.Prepare(questionnaire);
        var before = model.Score(sheets);
        var after = model.Score([.. sheets.Select(sheet => sheet == chosen ? sheet with { Answers = raised } : sheet)]);
        Assert.Equal(before.Index is null, after.Index is null);
        if (before.Index is null) return;
        Assert.True(after.Index >= before.Index - Noise);
        Assert.True(after.Level >= before.Level);
    }

    [Property(MaxTest = 1000)]
    public void Score_NoCapabilityLeftOut_BoundsEncloseIndex(int seed)
    {
        var (questionnaire, sheets) = RandomCase.Of(seed);
        var card = ScoringModel.Prepare(questionnaire).Score(sheets);
        var leftOut = card.Dimensions.SelectMany(dimension => dimension.Capabilities).Any(capability => capability is { Score: null, NotApplicable: false });
        if (card.Index is null || leftOut) return;
        Assert.InRange(card.Index.Value, card.Low!.Value - Noise, card.High!.Value + Noise);
        Assert.InRange(card.High.Value, 0, 100);
    }

    [Property(MaxTest = 500)]
    public void Score_RespondentsInAnyOrder_EqualsToTheLastDigit(int seed)
    {
        var (questionnaire, sheets) = RandomCase.Of(seed);
        var model = ScoringModel.Prepare(questionnaire);
        var shuffled = sheets.ToArray();
        new Random(seed).Shuffle(shuffled);
        AssertSame(model.Score(sheets), model.Score(shuffled), 0);
    }

    [Property(MaxTest = 500)]
    public void Score_QuestionsInAnyOrder_IsTheSame(int seed)
    {
        var (questionnaire, sheets) = RandomCase.Of(seed);
        var turned = questionnaire with
        {
            Dimensions = [.. questionnaire.Dimensions.Reverse().Select(dimension => dimension with
            {
                Capabilities = [.. dimension.Capabilities.Reverse().Select(capability => capability with { Questions = [.. capability.Questions.Reverse()] })],
            })],
        };
        AssertSame(ScoringModel.Prepare(questionnaire).Score(sheets), ScoringModel.Prepare(turned).Score(sheets), Noise);
    }

    [Property(MaxTest = 1000)]
    public void Score_NotApplicable_EqualsQuestionRemoved(int seed)
    {
        var (questionnaire, sheets) = RandomCase.Of(seed);
        var card = ScoringModel.Prepare(questionnaire).Score(sheets);
        var gone = card.Questions.Where(question => question.Outcome == Outcome.NotApplicable).Select(question => question.Id).ToHashSet();
        var kept = Without(questionnaire, gone);
        if (gone.Count == 0 || kept.Dimensions.Any(dimension => dimension.Capabilities.Count == 0)) return;
        AssertSame(card, ScoringModel.Prepare(kept).Score(sheets), Noise, withCertainty: false);
    }

    [Property(MaxTest = 500)]
    public void Compute_OneRespondent_EqualsScore(int seed)
    {
        var (questionnaire, sheets) = RandomCase.Of(seed);
        var model = ScoringModel.Prepare(questionnaire);
        foreach (var sheet in sheets)
        {
            var card = model.Score([sheet]);
            var answers = model.QuestionIds.Select(id => sheet.Answers.GetValueOrDefault(id)).ToArray();
            var scores = model.Compute(answers);
            Assert.Equal(card.Index ?? double.NaN, scores.Index);
            Assert.Equal(card.Low ?? double.NaN, scores.Low);
            Assert.Equal(card.High ?? double.NaN, scores.High);
            Assert.Equal(card.Level ?? 0, scores.Level);
            Assert.Equal(card.Dimensions.Select(dimension => dimension.Score ?? double.NaN), scores.Dimensions.ToArray());
        }
    }

    private static Questionnaire Without(Questionnaire questionnaire, HashSet<string> gone) => questionnaire with
    {
        Dimensions = [.. questionnaire.Dimensions.Select(dimension => dimension with
        {
            Capabilities = [.. dimension.Capabilities
                .Select(capability => capability with { Questions = [.. capability.Questions.Where(question => !gone.Contains(question.Id))] })
                .Where(capability => capability.Questions.Count > 0)],
        })],
    };

    private static void AssertSame(Scorecard expected, Scorecard actual, double tolerance, bool withCertainty = true)
    {
        Same(expected.Index, actual.Index, tolerance);
        Same(expected.Low, actual.Low, tolerance);
        Same(expected.High, actual.High, tolerance);
        Same(expected.Coverage, actual.Coverage, tolerance);
        Assert.Equal(expected.Level, actual.Level);
        Assert.Equal(expected.CappedBy.Order(), actual.CappedBy.Order());
        if (withCertainty) Assert.Equal(expected.Certainty, actual.Certainty);
        var byId = actual.Dimensions.ToDictionary(dimension => dimension.Id);
        Assert.All(expected.Dimensions, dimension => Same(dimension.Score, byId[dimension.Id].Score, tolerance));
        var questions = actual.Questions.ToDictionary(question => question.Id);
        Assert.All(expected.Questions.Where(question => questions.ContainsKey(question.Id)), question => Assert.Equal(question, questions[question.Id]));
    }

    private static void Same(double? expected, double? actual, double tolerance)
    {
        Assert.Equal(expected is null, actual is null);
        if (expected is { } value) Assert.InRange(actual!.Value, value - tolerance, value + tolerance);
    }
}
