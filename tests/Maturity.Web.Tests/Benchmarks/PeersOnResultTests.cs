using Maturity.Web.Features.Assessments;
using Maturity.Web.Tests.Answering;
using Maturity.Web.Tests.Hosting;
using Maturity.Web.Tests.Roadmaps;
using Maturity.Web.Tests.Trends;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Benchmarks;

/// <summary>What a result shows while there is nobody to compare with: that, and how the organization itself did before.</summary>
public sealed class PeersOnResultTests : IAsyncLifetime
{
    private readonly QuietProduct product = new();

    public Task InitializeAsync() => product.InitializeAsync();

    public Task DisposeAsync() => product.DisposeAsync();

    [Theory]
    [InlineData("en", "There are no figures of peers yet.", "There are not enough peers yet.", "Cohort asked for: Manufacturing, 250 people or more.", "Figures appear once at least five organizations")]
    [InlineData("nl", "Er zijn nog geen cijfers van anderen.", "Er zijn nog niet genoeg vergelijkbare organisaties.", "Gevraagde groep: ", "Cijfers verschijnen zodra ten minste vijf organisaties")]
    public async Task Result_NoSnapshotThenFourPeers_SaysSoAndWhenItFills(string language, string none, string few, string cohort, string when)
    {
        var member = await product.MemberAsync();
        var own = await product.AnsweredAsync(member.Workspace, at => 1 + (at % 3));
        await PublishAsync(own);
        using var client = await product.SignInAsync(member);
        await client.SpeakAsync(language);
        Assert.Contains(none, await EmptyAsync(client, own), StringComparison.Ordinal);

        for (var peer = 0; peer < 4; peer++) await product.OrganizationAsync(await product.AgreedWorkspaceAsync(), 50 + peer, "MAN");
        await product.SnapshotAsync(DateTimeOffset.UtcNow.AddHours(1));
        var text = await EmptyAsync(client, own);
        Assert.All([few, cohort, when], sentence => Assert.Contains(sentence, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "Your own results over time")]
    [InlineData("nl", "Uw eigen resultaten door de tijd")]
    public async Task Result_SecondOfAnOrganization_ShowsItsOwnTrend(string language, string caption)
    {
        var member = await product.MemberAsync();
        var first = await product.AnsweredAsync(member.Workspace, _ => 2);
        await PublishAsync(first);
        using var client = await product.SignInAsync(member);
        await client.SpeakAsync(language);
        Assert.Null((await PageAsync(client, first)).QuerySelector("section[aria-labelledby=peers] .trend"));

        var second = await product.AgainAsync(first);
        await product.AnswerAllAsync(second, _ => 4);
        await PublishAsync(second);
        var trend = (await PageAsync(client, second)).QuerySelector("section[aria-labelledby=peers] figure.trend")!;
        Assert.Equal(caption, trend.QuerySelector("figcaption")!.TextContent);
        Assert.NotNull(trend.QuerySelector("svg"));
        var cells = trend.QuerySelectorAll("tbody tr").Select(row => row.QuerySelectorAll("td.number").Select(cell => cell.TextContent.Replace(',', '.')).ToList()).ToList();
        Assert.Equal(["25.0", "75.0"], cells.Select(row => row[0]));
    }

    private async Task PublishAsync(TestRespondent client)
    {
        foreach (var move in new[] { AssessmentMove.Close, AssessmentMove.Publish })
            await product.InScopeAsync(client.Workspace, services => services.GetRequiredService<AssessmentMoves>().MoveAsync(client.AssessmentId, move, default));
    }

    private static async Task<string> EmptyAsync(TestClient client, TestRespondent own) =>
        (await PageAsync(client, own)).QuerySelector("section[aria-labelledby=peers] .empty")!.TextContent;

    private static Task<AngleSharp.Html.Dom.IHtmlDocument> PageAsync(TestClient client, TestRespondent own) =>
        client.PageAsync($"/{own.Workspace.Slug}/assessments/{own.AssessmentId}/results");
}
