using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Maturity.Web.Data;
using Maturity.Web.Features.Campaigns;
using Maturity.Web.Tests.Assessments;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Campaigns;

public sealed class TakeOverTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    [Fact]
    public async Task Start_LikeAnotherAssessment_TakesTheSetUpAndNobody()
    {
        var desk = await Desk.OpenAsync(product, quickScan: true, confidential: true);
        var due = TimeProvider.System.GetUtcNow().AddDays(10).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        await desk.SetUpAsync(new() { ["Input.RemindEvery"] = "4", ["Input.RemindAtMost"] = "2", ["Input.Instruction"] = "Our words", ["Input.DueDay"] = due, ["Input.Offset"] = "0" }, desk.Only("data:DAT"));
        var form = $"/{desk.Home}/organizations/{desk.OrganizationId}/assessments/new";
        var offered = await desk.Client.PageAsync(form);
        Assert.Contains("Kestrel Foods", offered.QuerySelector("#copy")!.TextContent);
        var filled = await desk.Client.PageAsync($"{form}?copy={desk.AssessmentId}");
        Assert.True(filled.QuerySelector<IHtmlInputElement>("#kind-quickscan")!.IsChecked);
        Assert.True(filled.QuerySelector<IHtmlInputElement>("#announced-confidential")!.IsChecked);
        var made = await desk.Client.SubmitAsync(filled, form, [], "form[method=post][action$='/new']");
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        var id = Guid.Parse(made.Headers.Location!.OriginalString.Split('/')[^1]);
        var (before, after) = (await CampaignAsync(desk, desk.AssessmentId), await CampaignAsync(desk, id));
        Assert.Equal((4, 2, "Our words", "data=DAT"), (after!.RemindEvery, after.RemindAtMost, after.Instruction, after.Groups));
        Assert.Equal(before!.DueAt, after.DueAt);
        Assert.DoesNotContain(await AllPeopleAsync(desk), person => person == id);
    }

    [Fact]
    public async Task Start_LikeOneOfAnotherWorkspace_IsNotPossible()
    {
        var (desk, other) = (await Desk.OpenAsync(product), await Desk.OpenAsync(product));
        await other.SetUpAsync(new() { ["Input.Instruction"] = "Theirs" });
        var form = $"/{desk.Home}/organizations/{desk.OrganizationId}/assessments/new";
        Assert.Null((await desk.Client.PageAsync(form)).QuerySelector("#copy"));
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Client.GetAsync($"{form}?copy={other.AssessmentId}")).StatusCode);
        var page = await TestClient.ParseAsync(await desk.Client.SubmitAsync(form, new() { ["Input.Copy"] = other.AssessmentId.ToString() }, "form[method=post][action$='/new']"));
        Assert.Contains("Choose an assessment from the list.", page.QuerySelector(".error-summary")!.TextContent);
    }

    private Task<Campaign?> CampaignAsync(Desk desk, Guid assessmentId) => product.InScopeAsync(desk.Respondent.Workspace, services =>
        services.GetRequiredService<MaturityDb>().Campaigns.AsNoTracking().SingleOrDefaultAsync(c => c.AssessmentId == assessmentId));

    private Task<List<Guid>> AllPeopleAsync(Desk desk) => product.InScopeAsync(desk.Respondent.Workspace, services =>
        services.GetRequiredService<MaturityDb>().Respondents.Select(r => r.AssessmentId).ToListAsync());
}
