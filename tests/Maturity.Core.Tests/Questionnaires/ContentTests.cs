using System.Text.RegularExpressions;
using Maturity.Core.Questionnaires;

namespace Maturity.Core.Tests.Questionnaires;

/// <summary>The shipped content is whole.</summary>
public sealed partial class ContentTests
{
    private static readonly LoadedQuestionnaire Loaded = ShippedContent.DataDriven();
    private static readonly Questionnaire English = Loaded.Questionnaire!;
    private static readonly Questionnaire Dutch = Loaded.In("nl");

    [Fact]
    public void Content_Problems_AreNoneButUntranslatedInitiatives()
    {
        // The Dutch catalogue of initiatives may still be missing as a whole; nothing else may.
        var others = Loaded.Problems.Where(problem => !problem.Message.StartsWith("The overlay lacks initiatives;", StringComparison.Ordinal));
        Assert.Empty(others);
    }

    [Fact]
    public void Content_Questionnaire_HasAllOfTheDraft()
    {
        Assert.Equal(("data-driven", "1.0.0", "en"), (English.Key, English.Version.ToString(), English.Language));
        Assert.Equal((6, 22, 45, 12), (English.Dimensions.Count, English.Capabilities.Count(), English.Questions.Count(), English.Questions.Count(q => q.QuickScan)));
        Assert.All(English.Questions, question => Assert.Equal(5, question.Answers.Count));
        Assert.Equal((40, 2, 9, 40, 5), (English.Initiatives.Count, English.Pins.Count, English.Glossary.Count, English.Sources.Count, English.Levels.Count));
        Assert.Equal((5, 30, 5), (Sources(SourceStatus.Primary), Sources(SourceStatus.Secondary), Sources(SourceStatus.Memory)));
        Assert.Equal(["executive", "business", "data", "technology"], English.Groups.Select(group => group.Id));
        Assert.Equal((30, 7), (English.Minutes!.Full, English.Minutes.QuickScan));
        Assert.All(new[] { English.Licence, English.Instruction, English.Hints.DontKnow, English.Hints.NotApplicable }, Assert.NotEmpty);
        Assert.Equal([0.4, 0.5, 0.75, 1, 1.6, 2.5], English.EffortFactor.Values);
    }

    [Fact]
    public void Content_Questions_AreReadyToAsk()
    {
        Assert.All(English.Questions, question => Assert.NotEmpty(question.Ask));
        Assert.All(English.Questions.SelectMany(question => new[] { question.Why, question.Evidence, question.AnsweredBy }), Assert.NotEmpty);
        Assert.All(English.Questions, question => Assert.Equal(question.NotApplicable, question.NotApplicableReason.Length > 0));
        Assert.All(English.Initiatives, i => Assert.True(i is { Effort: { Low: > 0, High: > 0 }, Weeks: > 1, Lifts.Count: > 0, FirstThirtyDays.Count: > 0, Owner: not "", Measure: not "" }, i.Id));
    }

    [Fact]
    public void Content_Answers_NameNoLevelNumber() =>
        Assert.All(English.Questions.Concat(Dutch.Questions).SelectMany(question => question.Answers), answer => Assert.DoesNotMatch(LevelNumber(), answer));

    [Fact]
    public void Content_ProductionReadiness_SaysItsNamesOfTheStandard() =>
        Assert.Equal(
            ["Reliability", "Interaction capability", "Performance efficiency", "Flexibility", "Maintainability"],
            English.Dimensions.Single(dimension => dimension.Id == "PRD").Capabilities.Select(capability => capability.AlsoKnownAs.Split(" (")[0]));

    [Fact]
    public void Content_Dutch_IsAnotherLanguage()
    {
        Assert.Equal("nl", Dutch.Language);
        Assert.Equal(English.ContentHash, Dutch.ContentHash);
        Assert.All(English.Questions.Zip(Dutch.Questions), pair => Assert.NotEqual(pair.First.Text, pair.Second.Text));
        Assert.All(English.Questions.Zip(Dutch.Questions), pair => Assert.Equal(5, pair.First.Answers.Zip(pair.Second.Answers, (one, other) => one != other).Count(differs => differs)));
        Assert.Equal(English.Questions.Select(question => question.Id), Dutch.Questions.Select(question => question.Id));
    }

    [Fact]
    public void Classification_BothLanguages_AreWhole()
    {
        var loaded = ShippedContent.Classification();
        Assert.Empty(loaded.Problems);
        var read = loaded.Classification!;
        Assert.Equal((4, 15, 6), (read.Supersectors.Count, read.Industries.Count, read.SizeBands.Count));
        Assert.Equal(read.SizeBands.Select(band => band.Code), English.EffortFactor.Keys);
        Assert.Equal((1, 5000, null), (read.SizeBands[0].Minimum, read.SizeBands[^1].Minimum, read.SizeBands[^1].Maximum));
        Assert.Equal("Industrie", loaded.Languages["nl"].Industries.Single(industry => industry.Code == "MAN").Label);
    }

    private static int Sources(SourceStatus status) => English.Sources.Count(source => source.Status == status);

    [GeneratedRegex(@"\b(level|niveau) \d", RegexOptions.IgnoreCase)]
    private static partial Regex LevelNumber();
}
