using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Maturity.Web.Features.Answering;
using Maturity.Web.Tests.Hosting;

namespace Maturity.Web.Tests.Answering;

/// <summary>The section as a form, in a browser without JavaScript.</summary>
public sealed class SectionFormTests(TestProduct product) : IClassFixture<TestProduct>
{
    private const string Form = "#answers";

    [Fact]
    public async Task Section_Shown_HasSentencesAndNoLevelNumbersOrNames()
    {
        var respondent = await product.RespondentAsync();
        using var client = await product.OpenAsync(respondent);

        var page = await client.PageAsync(respondent.FirstPath);

        var groups = page.QuerySelectorAll("fieldset.question");
        Assert.Equal(respondent.First.Questions.Select(question => question.Text), groups.Select(group => group.QuerySelector("legend")!.TextContent));
        foreach (var (question, group) in respondent.First.Questions.Zip(groups))
        {
            Assert.Equal(question.Answers, group.QuerySelectorAll(".answers:not(.answers--other) .answer").Select(answer => answer.TextContent));
            Assert.Equal(question.NotApplicable, group.QuerySelector("input[value=notApplicable]") is not null);
            Assert.Equal(question.NotApplicable, group.QuerySelector("textarea[name$='.reason']") is not null);
            Assert.NotNull(group.QuerySelector("input[value=dontKnow]"));
            Assert.Contains(question.Why, group.QuerySelector("details")!.TextContent, StringComparison.Ordinal);
        }

        foreach (var level in respondent.Plan.Questionnaire.Levels)
            Assert.DoesNotContain(level.Name, page.QuerySelector("form")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_Sent_SavesWhatChangedAndGoesOn()
    {
        var respondent = await product.RespondentAsync();
        using var client = await product.OpenAsync(respondent);
        var questions = respondent.First.Questions;

        var response = await client.SubmitAsync(respondent.FirstPath, new()
        {
            [$"{questions[0].Id}.answer"] = "4",
            [$"{questions[0].Id}.comment"] = "In two units.",
            [$"{questions[2].Id}.answer"] = "dontKnow",
            ["to"] = "next",
        }, Form);

        Assert.Equal(respondent.PathOf(respondent.Plan.Sections[1]), response.Headers.Location?.ToString());
        Assert.Equal(
            new Dictionary<string, AnswerContent>
            {
                [questions[0].Id] = new(AnswerKind.Level, 4, null, "In two units."),
                [questions[2].Id] = new(AnswerKind.DontKnow, null, null, null),
            },
            (await product.AnswersAsync(respondent)).ToDictionary(pair => pair.Key, pair => pair.Value.Content));
        var page = await client.PageAsync(respondent.FirstPath);
        Assert.True(page.QuerySelector<IHtmlInputElement>($"input[name='{questions[0].Id}.answer'][value='4']")!.IsChecked);
        Assert.Equal("In two units.", page.QuerySelector<IHtmlTextAreaElement>($"textarea[name='{questions[0].Id}.comment']")!.Value);
    }

    [Fact]
    public async Task Form_SentUnchanged_StoresNothing()
    {
        var respondent = await product.RespondentAsync();
        using var client = await product.OpenAsync(respondent);
        await client.SubmitAsync(respondent.FirstPath, new() { [$"{respondent.First.Questions[0].Id}.answer"] = "2" }, Form);
        await client.SubmitAsync(respondent.FirstPath, [], Form);
        Assert.Single(await product.HistoryAsync(respondent));
    }

    [Fact]
    public async Task Form_Buttons_LeadWhereTheySay()
    {
        var respondent = await product.RespondentAsync();
        using var client = await product.OpenAsync(respondent);
        var (second, last) = (respondent.Plan.Sections[1], respondent.Plan.Sections[^1]);
        async Task<string?> Goes(string from, string to) => (await client.SubmitAsync(from, new() { ["to"] = to }, Form)).Headers.Location?.ToString();

        Assert.Equal(respondent.FirstPath, await Goes(respondent.PathOf(second), respondent.First.Id));
        Assert.Equal($"{respondent.StartPath}/review", await Goes(respondent.PathOf(last), "next"));
        Assert.Equal($"{respondent.StartPath}/review", await Goes(respondent.FirstPath, "review"));
        Assert.Equal(respondent.StartPath, await Goes(respondent.FirstPath, "start"));
        Assert.Equal(respondent.PathOf(second), await Goes(respondent.FirstPath, "https://example.org/"));
    }

    [Fact]
    public async Task Form_NotApplicableWithoutReason_SavesTheRestAndKeepsWhatWasTyped()
    {
        var respondent = await product.RespondentAsync();
        using var client = await product.OpenAsync(respondent);
        var question = respondent.First.Questions.First(q => q.NotApplicable);
        var other = respondent.First.Questions.First(q => !q.NotApplicable);

        var response = await client.SubmitAsync(respondent.FirstPath, new()
        {
            [$"{question.Id}.answer"] = "notApplicable",
            [$"{question.Id}.comment"] = "Typed with care.",
            [$"{other.Id}.answer"] = "5",
        }, Form);
        var page = await TestClient.ParseAsync(response);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("Say in a few words why", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.True(page.QuerySelector<IHtmlInputElement>($"input[name='{question.Id}.answer'][value=notApplicable]")!.IsChecked);
        Assert.Equal("Typed with care.", page.QuerySelector<IHtmlTextAreaElement>($"textarea[name='{question.Id}.comment']")!.Value);
        Assert.Equal(other.Id, Assert.Single(await product.AnswersAsync(respondent)).Key);
        var mended = await client.SubmitAsync(page, respondent.FirstPath, new() { [$"{question.Id}.reason"] = "We buy everything." }, Form);
        Assert.Equal(HttpStatusCode.Redirect, mended.StatusCode);
        Assert.Equal("Typed with care.", (await product.AnswersAsync(respondent))[question.Id].Comment);
    }

    [Fact]
    public async Task Form_TakeBack_EmptiesTheAnswerAndKeepsTheComment()
    {
        var respondent = await product.RespondentAsync();
        using var client = await product.OpenAsync(respondent);
        var id = respondent.First.Questions[1].Id;
        await client.SubmitAsync(respondent.FirstPath, new() { [$"{id}.answer"] = "2", [$"{id}.comment"] = "Hm." }, Form);

        var response = await client.SubmitAsync(respondent.FirstPath, new() { ["clear"] = id }, Form);

        Assert.Equal($"{respondent.FirstPath}#q-{id}", response.Headers.Location?.ToString());
        Assert.Equal(new(AnswerKind.None, null, null, "Hm."), (await product.AnswersAsync(respondent))[id].Content);
    }

    [Fact]
    public async Task Form_AnswerChangedSomewhereElse_KeepsBothUntilThePersonChooses()
    {
        var respondent = await product.RespondentAsync();
        using var script = await ScriptClient.OpenAsync(product, respondent);
        var client = script.Client;
        var (touched, untouched) = (respondent.First.Questions[0].Id, respondent.First.Questions[1].Id);
        await script.SaveAsync(touched, 1, 0);
        await script.SaveAsync(untouched, 1, 0);
        var old = await client.PageAsync(respondent.FirstPath);
        await script.SaveAsync(touched, 5, 1, comment: "From the phone.");
        await script.SaveAsync(untouched, 4, 1);

        var response = await client.SubmitAsync(old, respondent.FirstPath, new() { [$"{touched}.answer"] = "2", [$"{touched}.comment"] = "From the desk." }, Form);
        var page = await TestClient.ParseAsync(response);

        var notice = page.QuerySelector($"#q-{touched} .conflict")!;
        Assert.Contains(respondent.First.Questions[0].Answers[4], notice.TextContent, StringComparison.Ordinal);
        Assert.Contains("From the phone.", notice.TextContent, StringComparison.Ordinal);
        Assert.True(page.QuerySelector<IHtmlInputElement>($"input[name='{touched}.answer'][value='2']")!.IsChecked);
        Assert.Single(page.QuerySelectorAll(".conflict"));
        Assert.Equal((5, 4), ((await product.AnswersAsync(respondent))[touched].Level, (await product.AnswersAsync(respondent))[untouched].Level));

        var keptTheirs = await client.SubmitAsync(page, respondent.FirstPath, new() { [$"{touched}.theirs"] = "1" }, Form);
        Assert.Equal(HttpStatusCode.Redirect, keptTheirs.StatusCode);
        Assert.Equal("From the phone.", (await product.AnswersAsync(respondent))[touched].Comment);
        var usedMine = await client.SubmitAsync(page, respondent.FirstPath, [], Form);
        Assert.Equal(HttpStatusCode.Redirect, usedMine.StatusCode);
        Assert.Equal("From the desk.", (await product.AnswersAsync(respondent))[touched].Comment);
    }

    [Fact]
    public async Task Form_SentAfterSubmission_SavesNothingAndShowsWhatWasTyped()
    {
        var respondent = await product.RespondentAsync();
        using var client = await product.OpenAsync(respondent);
        var old = await client.PageAsync(respondent.FirstPath);
        await product.ChangeAsync(respondent, (person, _, at) => person.Submit(at));

        var page = await TestClient.ParseAsync(await client.SubmitAsync(old, respondent.FirstPath,
            new() { [$"{respondent.First.Questions[0].Id}.comment"] = "Too late, but dear to me." }, Form));

        Assert.Contains("was not saved", page.QuerySelector(".notice--danger")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Too late, but dear to me.", page.QuerySelector<IHtmlTextAreaElement>($"textarea[name='{respondent.First.Questions[0].Id}.comment']")!.Value);
        Assert.Empty(await product.AnswersAsync(respondent));
    }

    [Fact]
    public async Task QuickScan_Asks_OnlyItsQuestions()
    {
        var respondent = await product.RespondentAsync(quickScan: true);
        using var client = await product.OpenAsync(respondent);
        var shown = new List<string>();
        foreach (var section in respondent.Plan.Sections)
            shown.AddRange((await client.PageAsync(respondent.PathOf(section))).QuerySelectorAll("fieldset.question").Select(q => q.GetAttribute("data-question")!));
        Assert.Equal(respondent.Plan.Questionnaire.Questions.Where(question => question.QuickScan).Select(question => question.Id), shown);
    }
}
