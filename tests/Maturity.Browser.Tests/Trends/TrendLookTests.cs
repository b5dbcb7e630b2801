using Maturity.Browser.Tests.Accounts;
using Maturity.Browser.Tests.Story;
using Maturity.Web.Data;
using Maturity.Web.Features.Roadmaps;
using Maturity.Web.Tests.Answering;
using Maturity.Web.Tests.Roadmaps;
using Maturity.Web.Tests.Trends;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Maturity.Browser.Tests.Trends;

/// <summary>Answers of the last time on the page of a respondent, and what moved the index since on the page of the result.</summary>
public sealed class TrendLookTests(BrowsedProduct product) : IClassFixture<BrowsedProduct>
{
    [Fact]
    public async Task Next_ConfirmedInABrowser_IsSavedInPlaceAndTheResultSaysWhatMoved()
    {
        var owner = await product.MemberAsync();
        var before = await product.AnsweredAsync(owner.Workspace, at => 1 + (at % 3));
        await product.PublishAsync(before);
        var roadmap = await product.RoadmapAsync(before, shared: true);
        var initiative = before.Plan.Questionnaire.Initiatives[0].Id;
        await product.InScopeAsync(before.Workspace, services =>
        {
            var db = services.GetRequiredService<MaturityDb>();
            db.InitiativeProgress.Add(new(roadmap, initiative)).Entity.Say(InitiativeState.Done, "Ada Example", DateTimeOffset.UtcNow);
            return db.SaveChangesAsync();
        });
        var after = await product.AgainAsync(before);
        var person = await product.PageAsync();
        await person.GotoAsync(after.LinkPath);
        await person.GotoAsync(after.FirstPath);
        await Look.AtAsync(person, "answering-carried");
        var question = person.Locator(".question:has(.carried)").First;
        var notices = await person.Locator(".carried:visible").CountAsync();
        await question.Locator("button[name=confirm]").ClickAsync();
        await Assertions.Expect(question.Locator("input[type=radio]:checked")).ToHaveCountAsync(1);
        await Assertions.Expect(question.Locator(".carried")).ToBeHiddenAsync();
        await Assertions.Expect(person.Locator("#save-state")).ToContainTextAsync("Saved");
        Assert.Single(await product.AnswersAsync(after));
        Assert.Equal(notices - 1, await person.Locator(".carried:visible").CountAsync());
        await person.Context.CloseAsync();

        await product.AnswerAllAsync(after, at => at % 4 == 0 ? 1 : 4);
        await product.PublishAsync(after);
        var page = await product.OpenAsync(owner);
        await page.GotoAsync($"{product.Site}/{owner.Workspace.Slug}/assessments/{after.AssessmentId}/results#change");
        await Assertions.Expect(page.Locator("svg[id^=change]:visible")).ToHaveCountAsync(1);
        await Look.AtAsync(page, "result-change");
        await page.Context.CloseAsync();
    }
}
