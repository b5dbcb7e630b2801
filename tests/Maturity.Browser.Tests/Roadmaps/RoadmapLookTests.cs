using Maturity.Browser.Tests.Accounts;
using Maturity.Browser.Tests.Story;
using Maturity.Web.Tests.Roadmaps;
using Microsoft.Playwright;

namespace Maturity.Browser.Tests.Roadmaps;

/// <summary>A roadmap as the consultant works on it and as the client reads it; narrow and wide, light and dark.</summary>
public sealed class RoadmapLookTests(BrowsedProduct product) : IClassFixture<BrowsedProduct>
{
    [Fact]
    public async Task Roadmap_OnWorkbenchAndAtTheClient_IsAccessibleInEveryViewWithDrawingsThatFit()
    {
        var owner = await product.MemberAsync();
        var respondent = await product.AnsweredAsync(owner.Workspace, at => 1 + (at % 3));
        var roadmap = await product.RoadmapAsync(respondent, shared: true);
        var page = await product.OpenAsync(owner);
        var home = $"{product.Site}/{owner.Workspace.Slug}/assessments/{respondent.AssessmentId}";
        await page.GotoAsync($"{home}/roadmaps/{roadmap}");
        await Look.AtAsync(page, "roadmap-workbench");
        await page.GotoAsync($"{home}/roadmap");
        await Look.AtAsync(page, "roadmap-client");

        // One drawing of each kind is shown at a width, as wide as it was drawn or less.
        foreach (var width in new[] { 320, 700, 1280 })
        {
            await page.SetViewportSizeAsync(width, 900);
            foreach (var drawing in new[] { "timeline", "curve" })
            {
                var shown = page.Locator($"svg[id^={drawing}]:visible");
                await Assertions.Expect(shown).ToHaveCountAsync(1);
                Assert.True((await shown.BoundingBoxAsync())!.Width <= width, $"{drawing} is wider than {width}.");
            }
        }

        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Roadmaps_ListedManagedComparedAndAdded_AreAccessibleInEveryView()
    {
        var owner = await product.MemberAsync();
        var respondent = await product.AnsweredAsync(owner.Workspace, at => 1 + (at % 3));
        var (one, other) = (await product.RoadmapAsync(respondent, "For the board", shared: true), await product.RoadmapAsync(respondent, "Faster"));
        var page = await product.OpenAsync(owner);
        var home = $"{product.Site}/{owner.Workspace.Slug}/assessments/{respondent.AssessmentId}/roadmaps";
        await page.GotoAsync(home);
        await Look.AtAsync(page, "roadmap-list");
        await page.GotoAsync($"{home}/{one}/manage");
        await Look.AtAsync(page, "roadmap-manage");
        await page.GotoAsync($"{home}/{one}/own");
        await Look.AtAsync(page, "roadmap-own");
        await page.GotoAsync($"{home}/compare?one={one}&other={other}");
        await Look.AtAsync(page, "roadmap-compare");
        await page.Context.CloseAsync();
    }
}
