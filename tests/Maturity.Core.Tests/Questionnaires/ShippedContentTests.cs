using Maturity.Core.Questionnaires;

namespace Maturity.Core.Tests.Questionnaires;

public sealed class ShippedContentTests
{
    private static readonly LoadedQuestionnaire Loaded = ShippedContent.DataDriven();
    private static readonly string[] Languages = ["en", "nl"];

    [Fact]
    public void DataDriven_AsShipped_LoadsWithoutError() =>
        Assert.DoesNotContain(Loaded.Problems, problem => problem.Severity == Severity.Error);

    [Fact]
    public void DataDriven_AsShipped_HoldsAllOfTheDraft()
    {
        var questionnaire = Loaded.Questionnaire!;
        Assert.Equal(6, questionnaire.Dimensions.Count);
        Assert.Equal(22, questionnaire.Capabilities.Count());
        Assert.Equal(45, questionnaire.Questions.Count());
        Assert.Equal(225, questionnaire.Questions.Sum(question => question.Answers.Distinct().Count()));
        Assert.Equal(12, questionnaire.Questions.Count(question => question.QuickScan));
        Assert.Equal(40, questionnaire.Initiatives.Count);
        Assert.Equal(2, questionnaire.Pins.Count);
        Assert.Equal(9, questionnaire.Glossary.Count);
        // Of the 42 of the draft two stand behind no question and are left out.
        Assert.Equal(40, questionnaire.Sources.Count);
        Assert.All(questionnaire.Questions, question => Assert.NotEmpty(question.Why));
        Assert.All(questionnaire.Questions, question => Assert.NotEmpty(question.Evidence));
        Assert.All(questionnaire.Initiatives, initiative => Assert.Equal(3, initiative.FirstThirtyDays.Count));
    }

    [Fact]
    public void DataDriven_AsShipped_CanBeLiftedToTheTopAndScannedQuickly() =>
        Assert.DoesNotContain(Loaded.Problems, problem => problem.Code is "Q102" or "Q103");

    [Fact]
    public void Classification_AsShipped_HoldsAllOfTheDraft()
    {
        var loaded = ShippedContent.Classification();
        Assert.DoesNotContain(loaded.Problems, problem => problem.Severity == Severity.Error);
        Assert.Equal(15, loaded.Classification!.Industries.Count);
        Assert.Equal(4, loaded.Classification.Supersectors.Count);
        Assert.Equal(["micro", "small", "medium", "large", "xlarge", "huge"], loaded.Classification.SizeBands.Select(band => band.Code));
    }

    [Fact]
    public void DutchOverlay_AsShipped_HasEverythingAnAnsweringPersonReads() =>
        // The catalogue of initiatives is not shown while answering.
        Assert.DoesNotContain(Loaded.Problems, problem => problem.Code == "Q101" && !problem.Message.Contains("initiatives", StringComparison.Ordinal));

    [Fact]
    public void DutchOverlay_AsShipped_DiffersFromEnglishInEveryQuestionAndAnswer()
    {
        var pairs = Loaded.Questionnaire!.Questions.Zip(Loaded.In("nl").Questions);
        Assert.All(pairs, pair =>
        {
            Assert.NotEqual(pair.First.Text, pair.Second.Text);
            Assert.All(pair.First.Answers.Zip(pair.Second.Answers), answer => Assert.NotEqual(answer.First, answer.Second));
        });
    }

    [Fact]
    public void Sources_AsShipped_HoldOnlyReferencesWhereTheyArePrinted() =>
        Assert.All(Loaded.Questionnaire!.Sources, source =>
        {
            Assert.Matches("^(https://[^ ]+)?$", source.Where);
            Assert.DoesNotMatch("(?i)github|recheck|memory|[(]n=|respondents|interviews|[0-9]% vs|\\bcopy\\b", source.Citation);
        });

    [Fact]
    public void DutchOverlay_AsShipped_SaysInDutchWhoseWordingItIs() =>
        Assert.NotEqual(Loaded.Questionnaire!.Licence, Loaded.In("nl").Licence);

    [Fact]
    public void Answer_InAnyLanguage_NamesNoLevel() =>
        Assert.All(Languages.SelectMany(language => Loaded.In(language).Questions).SelectMany(question => question.Answers),
            answer => Assert.DoesNotMatch("(?i)(level|niveau) [1-5]", answer));
}
