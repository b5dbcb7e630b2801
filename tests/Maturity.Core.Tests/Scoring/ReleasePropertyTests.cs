using FsCheck.Xunit;
using Maturity.Core.Scoring;

namespace Maturity.Core.Tests.Scoring;

/// <summary>What confidentiality promises, whatever the questionnaire, the groups and the answers are; a seed names the case.</summary>
public sealed class ReleasePropertyTests
{
    [Property(MaxTest = 1000)]
    public void Release_AnySheets_NoFigureIsOfFewerThanThreePeople(int seed)
    {
        var (questionnaire, sheets) = RandomCrowd.Of(seed);
        var release = Release.Of(sheets);
        Assert.All(release.Groups, group => Assert.True(group.People >= 3));
        foreach (var question in questionnaire.Questions)
        {
            var shown = release.On(question.Id).Groups;
            Assert.All(shown, part => Assert.True(Answered(sheets, question.Id, part.Group.Members) >= 3));
        }

        Assert.All(ScoringModel.Prepare(questionnaire).Score(release).Questions, question => Assert.True(question.Count is 0 or >= 3));
    }

    [Property(MaxTest = 1000)]
    public void Release_AnySheets_NoTwoFiguresDifferByOneOrTwoPeople(int seed)
    {
        var (questionnaire, sheets) = RandomCrowd.Of(seed);
        var release = Release.Of(sheets);
        AssertFarApart(release.Groups.Select(group => group.People), sheets.Count);
        foreach (var question in questionnaire.Questions)
        {
            var everybody = Answered(sheets, question.Id, sheets.Select(sheet => sheet.Group));
            AssertFarApart(release.On(question.Id).Groups.Select(part => part.Group.People), everybody);
            // The groups of a question are unions of those of the whole, so that no two of them cross each other.
            Assert.All(release.Groups, group => Assert.True(release.On(question.Id).Groups.Count(part => part.Group.Members.Intersect(group.Members).Any()) <= 1));
        }
    }

    /// <summary>Who said what cannot be told from the figures: two people of one released group may swap their answers.</summary>
    [Property(MaxTest = 1000)]
    public void Score_TwoOfOneReleasedGroupSwapTheirLevels_IsTheSameToTheLastDigit(int seed)
    {
        var (questionnaire, sheets) = RandomCrowd.Of(seed);
        var (random, model, release) = (new Random(seed), ScoringModel.Prepare(questionnaire), Release.Of(sheets));
        var question = model.QuestionIds[random.Next(model.QuestionIds.Count)];
        var able = sheets.Where(sheet => sheet.Answers.GetValueOrDefault(question).IsLevel).ToArray();
        random.Shuffle(able);
        if (release.On(question).Groups is not [var part, ..]) return;
        var pair = able.Where(sheet => part.Group.Members.Contains(sheet.Group)).Take(2).ToArray();
        var swapped = sheets.Select(sheet => sheet == pair[0] ? With(sheet, question, pair[1]) : sheet == pair[1] ? With(sheet, question, pair[0]) : sheet).ToList();
        Assert.Equivalent(model.Score(release), model.Score(Release.Of(swapped)), strict: true);
    }

    /// <summary>An answer that may not be shown has no part in any figure: it may as well be another.</summary>
    [Property(MaxTest = 1000)]
    public void Score_LoneAnswerChanged_IsTheSameToTheLastDigit(int seed)
    {
        var (questionnaire, sheets) = RandomCrowd.Of(seed);
        var (model, release) = (ScoringModel.Prepare(questionnaire), Release.Of(sheets));
        var changed = sheets.Select(sheet => sheet with
        {
            Answers = sheet.Answers.ToDictionary(answer => answer.Key, answer =>
                answer.Value.IsLevel && !release.On(answer.Key).IsReleased ? Answer.OfLevel(6 - answer.Value.Level) : answer.Value),
        }).ToList();
        Assert.Equivalent(model.Score(release), model.Score(Release.Of(changed)), strict: true);
    }

    private static AnswerSheet With(AnswerSheet sheet, string question, AnswerSheet other) =>
        sheet with { Answers = new Dictionary<string, Answer>(sheet.Answers) { [question] = other.Answers[question] } };

    private static int Answered(IReadOnlyList<AnswerSheet> sheets, string question, IEnumerable<string> groups) =>
        sheets.Count(sheet => groups.Contains(sheet.Group) && sheet.Answers.GetValueOrDefault(question).IsLevel);

    /// <summary>Adds and subtracts what is shown, and the total with it, in every way.</summary>
    private static void AssertFarApart(IEnumerable<int> shown, int total)
    {
        var parts = shown.ToArray();
        if (parts.Length == 0) return;
        for (var chosen = 0; chosen < 1 << parts.Length; chosen++)
        {
            var sum = parts.Where((_, at) => (chosen & (1 << at)) != 0).Sum();
            Assert.False(sum is 1 or 2, $"{sum} people are shown.");
            Assert.False(total - sum is 1 or 2, $"{total - sum} people follow from the total of {total}.");
        }
    }
}
