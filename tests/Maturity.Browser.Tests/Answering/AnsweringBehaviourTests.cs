using Maturity.Browser.Tests.Accounts;
using Maturity.Web.Features.Answering;
using Maturity.Web.Tests.Answering;
using Microsoft.Playwright;

namespace Maturity.Browser.Tests.Answering;

public sealed class AnsweringBehaviourTests(BrowsedProduct product) : IClassFixture<BrowsedProduct>
{
    [Fact]
    public async Task Keys_InAQuestion_ChooseAndMoveOn()
    {
        var respondent = await product.RespondentAsync();
        var page = await product.OpenAsync(respondent, respondent.FirstPath);
        await page.Question(respondent, 0).Choice("1").FocusAsync();

        await page.Keyboard.PressAsync("4");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("d");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("2");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("PageUp");
        await page.Keyboard.PressAsync("k");
        await page.Keyboard.PressAsync("ArrowUp");

        await page.SavedAsync();
        Assert.Equal(new(AnswerKind.Level, 3, null, null), await product.StoredAsync(respondent, 0));
        Assert.Equal(new(AnswerKind.DontKnow, null, null, null), await product.StoredAsync(respondent, 1));
        Assert.Equal(new(AnswerKind.Level, 3, null, null), await product.StoredAsync(respondent, 2));
        await Assertions.Expect(page.Locator("#overall-count")).ToHaveTextAsync($"3 of {respondent.Plan.Count} answered");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Keys_OutsideAQuestionOrInAText_AreLeftAlone()
    {
        var respondent = await product.RespondentAsync();
        var page = await product.OpenAsync(respondent, respondent.FirstPath);
        await page.Keyboard.PressAsync("3");
        await page.Question(respondent, 0).Locator("details.comment summary").ClickAsync();
        await page.Question(respondent, 0).Locator(".comment textarea").FocusAsync();
        await page.Keyboard.TypeAsync("1d2n jk\nnext");
        await page.SavedAsync();
        Assert.Equal(new(AnswerKind.None, null, null, "1d2n jk\nnext"), await product.StoredAsync(respondent, 0));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Offline_Answers_AreKeptSaidAndSentLater()
    {
        var respondent = await product.RespondentAsync();
        var page = await product.OpenAsync(respondent, respondent.FirstPath);
        await page.Context.SetOfflineAsync(true);

        await page.Question(respondent, 0).Choice("2").CheckAsync();
        await page.Question(respondent, 0).Choice("5").CheckAsync();
        await page.Question(respondent, 1).Choice("dontKnow").CheckAsync();
        await page.UnsavedAsync("Not saved: offline, kept here");
        await page.Locator("[data-move=on]").ClickAsync();
        await page.LookAsync("1280-9-offline");
        Assert.Empty(await product.AnswersAsync(respondent));
        await page.Context.SetOfflineAsync(false);
        await page.SavedAsync();

        Assert.Equal(5, (await product.StoredAsync(respondent, 0)).Level);
        Assert.Equal(AnswerKind.DontKnow, (await product.StoredAsync(respondent, 1)).Kind);
        Assert.Equal("0", await page.EvaluateAsync<string>("() => String(localStorage.length + sessionStorage.length)"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task AnswerStored_ButItsReplyLost_IsSavedOnce()
    {
        var respondent = await product.RespondentAsync();
        var page = await product.OpenAsync(respondent, respondent.FirstPath);
        var lost = 0;
        await page.RouteAsync("**/answers/*", async route =>
        {
            if (lost++ > 0)
            {
                await route.ContinueAsync();
                return;
            }

            await route.FetchAsync();
            await route.AbortAsync();
        });

        await page.Question(respondent, 0).Choice("2").CheckAsync();
        await page.UnsavedAsync("Not saved");
        await page.Question(respondent, 0).Choice("4").CheckAsync();
        await page.SavedAsync();

        Assert.Equal([2, 4], (await product.HistoryAsync(respondent)).Select(change => change.Level!.Value));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("mine", 2)]
    [InlineData("theirs", 5)]
    public async Task Conflict_Shown_KeepsBothUntilThePersonChooses(string keep, int expected)
    {
        var respondent = await product.RespondentAsync();
        var mine = await product.OpenAsync(respondent, respondent.FirstPath);
        var theirs = await product.OpenAsync(respondent, respondent.FirstPath);
        await theirs.Question(respondent, 0).Choice("5").CheckAsync();
        await theirs.SavedAsync();
        await mine.Question(respondent, 0).Choice("2").CheckAsync();

        var notice = mine.Question(respondent, 0).Locator(".conflict");
        var answers = respondent.First.Questions[0].Answers;
        await Assertions.Expect(notice.Locator("[data-side=mine]")).ToHaveTextAsync(answers[1]);
        await Assertions.Expect(notice.Locator("[data-side=theirs]")).ToHaveTextAsync(answers[4]);
        Assert.Equal(5, (await product.StoredAsync(respondent, 0)).Level);
        await notice.Locator($"[data-keep={keep}]").ClickAsync();
        await Assertions.Expect(notice).ToHaveCountAsync(0);
        await Assertions.Expect(mine.Locator("#save-state")).Not.ToHaveAttributeAsync("data-state", "unsaved");

        await Assertions.Expect(mine.Question(respondent, 0).Choice($"{expected}")).ToBeCheckedAsync();
        await mine.Locator("[data-move=on]").ClickAsync();
        await mine.WaitForURLAsync($"**{respondent.PathOf(respondent.Plan.Sections[1])}");
        Assert.Equal(expected, (await product.StoredAsync(respondent, 0)).Level);
        foreach (var page in new[] { mine, theirs }) await page.Context.CloseAsync();
    }

    [Fact]
    public async Task SecondTab_OfTheSameBrowser_FollowsWhatTheFirstSaves()
    {
        var respondent = await product.RespondentAsync();
        var first = await product.OpenAsync(respondent, respondent.FirstPath);
        var second = await first.Context.NewPageAsync();
        await second.GotoAsync(respondent.FirstPath);

        await first.Question(respondent, 0).Choice("3").CheckAsync();
        await Assertions.Expect(second.Question(respondent, 0).Choice("3")).ToBeCheckedAsync();
        await second.Question(respondent, 0).Choice("4").CheckAsync();
        await second.SavedAsync();

        Assert.Equal(4, (await product.StoredAsync(respondent, 0)).Level);
        await first.Context.CloseAsync();
    }

    [Fact]
    public async Task SignInLost_WhileAnswering_KeepsTheAnswerUntilTheLinkIsOpenedAgain()
    {
        var respondent = await product.RespondentAsync();
        var page = await product.OpenAsync(respondent, respondent.FirstPath);
        await page.Context.ClearCookiesAsync();
        await page.Question(respondent, 0).Choice("3").CheckAsync();
        await page.UnsavedAsync("you are signed out");

        var other = await page.Context.NewPageAsync();
        await other.GotoAsync(respondent.LinkPath);
        await page.SavedAsync();

        Assert.Equal(3, (await product.StoredAsync(respondent, 0)).Level);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Closed_WhileAnswering_IsSaidAndNotCalledSaved()
    {
        var respondent = await product.RespondentAsync();
        var page = await product.OpenAsync(respondent, respondent.FirstPath);
        await product.ChangeAsync(respondent, (_, assessment, at) => assessment.Close(at));
        await page.Question(respondent, 0).Choice("3").CheckAsync();
        await page.UnsavedAsync("answers are no longer taken");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Phone_ShowsOneQuestion_AndBackIsTheLastOne()
    {
        var respondent = await product.RespondentAsync();
        var page = await product.OpenAsync(respondent, respondent.FirstPath, width: 320);
        var visible = page.Locator(".question:visible");
        await Assertions.Expect(visible).ToHaveCountAsync(1);

        await page.Question(respondent, 0).Choice("3").CheckAsync();
        await page.Locator("[data-move=on]").ClickAsync();
        await Assertions.Expect(page.Question(respondent, 1)).ToBeVisibleAsync();
        await Assertions.Expect(visible).ToHaveCountAsync(1);
        await page.GoBackAsync();
        await Assertions.Expect(page.Question(respondent, 0).Choice("3")).ToBeCheckedAsync();
        for (var question = 0; question < respondent.First.Questions.Count; question++) await page.Locator("[data-move=on]").ClickAsync();
        await page.WaitForURLAsync($"**{respondent.PathOf(respondent.Plan.Sections[1])}");
        await page.Locator("[data-move=back]").ClickAsync();
        await Assertions.Expect(page.Question(respondent, respondent.First.Questions.Count - 1)).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task WithoutScripts_ASection_IsAnsweredAsAForm()
    {
        var respondent = await product.RespondentAsync();
        var page = await product.OpenAsync(respondent, respondent.FirstPath, scripts: false);
        await Assertions.Expect(page.Locator(".question:visible")).ToHaveCountAsync(respondent.First.Questions.Count);
        var applicable = page.Locator($"[data-question='{respondent.First.Questions.First(q => q.NotApplicable).Id}']");
        await Assertions.Expect(applicable.Locator(".reason")).ToBeHiddenAsync();
        await applicable.Choice("notApplicable").CheckAsync();
        await Assertions.Expect(applicable.Locator(".reason")).ToBeVisibleAsync();
        await applicable.Locator(".reason textarea").FillAsync("We buy all of it.");
        await page.Question(respondent, 0).Choice("3").CheckAsync();
        await page.Question(respondent, 0).Choice("3").PressAsync("Enter");
        await page.WaitForURLAsync($"**{respondent.PathOf(respondent.Plan.Sections[1])}");
        Assert.Equal(2, (await product.AnswersAsync(respondent)).Count);
        await page.Context.CloseAsync();
    }
}
