using System.Globalization;
using Maturity.Web.Data;
using Maturity.Web.Features.Roadmaps;
using Maturity.Web.Tests.Answering;
using Maturity.Web.Tests.Hosting;
using Maturity.Web.Tests.Roadmaps;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Trends;

/// <summary>What moved the index since the last assessment, on the page of the result.</summary>
public sealed class IndexChangesTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    [Fact]
    public async Task Change_OfAPersonWhoAnsweredTwice_NamesCapabilitiesAndFinishedInitiativesAndAddsUp()
    {
        var owner = await product.MemberAsync();
        var before = await product.AnsweredAsync(owner.Workspace, _ => 2);
        await product.PublishAsync(before);
        var roadmap = await product.RoadmapAsync(before, shared: true);
        var initiative = before.Plan.Questionnaire.Initiatives[0];
        await product.InScopeAsync(before.Workspace, services =>
        {
            var db = services.GetRequiredService<MaturityDb>();
            db.InitiativeProgress.Add(new(roadmap, initiative.Id)).Entity.Say(InitiativeState.Done, "Ada Example", DateTimeOffset.UtcNow);
            return db.SaveChangesAsync();
        });
        var after = await product.AgainAsync(before, confidential: false);
        await product.AnswerAllAsync(after, at => at % 3 == 0 ? 4 : 2);
        await product.PublishAsync(after);

        using var client = await product.SignInAsync(owner);
        var page = await client.PageAsync($"/{owner.Workspace.Slug}/assessments/{after.AssessmentId}/results");
        var figures = page.QuerySelectorAll("#change-data tbody tr").Select(row => (
            Cause: row.QuerySelector("th")!.TextContent,
            Points: decimal.Parse(row.QuerySelector("td")!.TextContent.Replace('−', '-'), NumberStyles.Number | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture))).ToList();
        Assert.Equal(25.0m, figures[0].Points);
        Assert.Equal(figures[^1].Points - figures[0].Points, figures[1..^1].Sum(part => part.Points));
        Assert.Contains(figures, part => part.Cause == $"Finished: {initiative.Title}" && part.Points > 0);
        Assert.Contains(figures, part => part.Cause.StartsWith("Answers: ", StringComparison.Ordinal));
        Assert.DoesNotContain(figures, part => part.Cause.StartsWith("Other", StringComparison.Ordinal));

        // Whoever answered sees the result, and not what single people moved.
        using var respondent = await product.OpenAsync(after);
        Assert.Null((await respondent.PageAsync($"/{owner.Workspace.Slug}/assessments/{after.AssessmentId}/results")).QuerySelector("#change"));
        Assert.Null((await client.PageAsync($"/{owner.Workspace.Slug}/assessments/{before.AssessmentId}/results")).QuerySelector("#change"));
    }

    [Fact]
    public async Task Change_OfAConfidentialAssessment_IsNotSplit()
    {
        var owner = await product.MemberAsync();
        var before = await product.AnsweredAsync(owner.Workspace, _ => 2);
        await product.PublishAsync(before);
        var after = await product.AgainAsync(before, confidential: true);
        for (var more = 0; more < 2; more++) await product.AnswerAllAsync(await product.AnotherAsync(after), _ => 3);
        await product.AnswerAllAsync(after, _ => 4);
        await product.PublishAsync(after);
        using var client = await product.SignInAsync(owner);
        var page = await client.PageAsync($"/{owner.Workspace.Slug}/assessments/{after.AssessmentId}/results");
        Assert.NotNull(page.QuerySelector("#change"));
        Assert.Null(page.QuerySelector("#change-data"));
    }
}
