using Maturity.Web.Data;
using Maturity.Web.Features.Assessments;
using Maturity.Web.Features.Benchmarks;
using Maturity.Web.Features.Benchmarks.Components;
using Maturity.Web.Features.Questionnaires;
using Maturity.Web.Features.Roadmaps;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Answering;
using Maturity.Web.Tests.Hosting;
using Maturity.Web.Tests.Roadmaps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Benchmarks;

/// <summary>The levels that peers aim for: kept once, counted with consent to that only, shown by the rules that scores are shown by.</summary>
public sealed class AimsTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Today = DateTimeOffset.UtcNow.AddHours(1);
    private readonly QuietProduct product = new();

    public Task InitializeAsync() => product.InitializeAsync();

    public Task DisposeAsync() => product.DisposeAsync();

    [Fact]
    public async Task Aims_OfTwentyStrangers_AreShownAsScoresAre()
    {
        var peers = await FillAsync(24, at => at < 14 ? 4 : 3);
        await product.SnapshotAsync(Today);
        var aims = await AimsAsync(peers[0]);
        Assert.Equal(28, aims.Count);
        Assert.All(aims, aim => Assert.Equal(("20-29", 3, 4, 4), (aim.Position.Band, aim.Lower, aim.Middle, aim.Upper)));
    }

    [Fact]
    public async Task Aims_OfFour_AreNotShownThoughScoresAre()
    {
        var peers = await FillAsync(24, at => at < 5 ? 4 : null);
        await product.SnapshotAsync(Today);
        Assert.All(await AimsAsync(peers[0]), aim => Assert.Equal((null, null), (aim.Position.Band, aim.Middle)));
        Assert.NotNull((await StandingAsync(peers[0])).Lines[0].Position.Median);
    }

    [Theory]
    [InlineData(null, ConsentText.Version)]
    [InlineData(ConsentText.Version, "2026-11")]
    public async Task Aims_AgreedToScoresOnly_DoNotCount(string? workspaceText, string? organizationText)
    {
        var peers = await FillAsync(24, _ => 4, workspaceText, organizationText);
        await product.SnapshotAsync(Today);
        Assert.All(await AimsAsync(peers[0]), aim => Assert.Null(aim.Position.Band));
        Assert.NotNull((await StandingAsync(peers[0])).Lines[0].Position.Median);
    }

    [Fact]
    public async Task Aims_OneIsNewAmongTheSameAssessments_AreHeldBackWhileItCouldBeSubtracted()
    {
        var peers = await FillAsync(13, at => at < 12 ? 4 : null);
        await product.SnapshotAsync(Today);
        Assert.Equal(4, (await AimsAsync(peers[0]))[0].Middle);
        await product.InScopeAsync(peers[12].Workspace, async services =>
        {
            var db = services.GetRequiredService<MaturityDb>();
            var scores = await db.AcceptedScores.SingleAsync(s => s.AssessmentId == peers[12].AssessmentId);
            scores.Agree(scores.Points().Where(score => score.Key.Contains('.', StringComparison.Ordinal)).ToDictionary(score => score.Key, _ => 5));
            return await db.SaveChangesAsync();
        });
        await product.SnapshotAsync(Today.AddMonths(1));
        Assert.Null((await AimsAsync(peers[0]))[0].Middle);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Keep_ShownBeforeOrAfterPublication_KeepsWhatWasShownFirst(bool before)
    {
        var consultant = await product.MemberAsync();
        var client = await product.AnsweredAsync(consultant.Workspace, at => 1 + (at % 3));
        await MoveAsync(client, AssessmentMove.Close);
        if (!before) await MoveAsync(client, AssessmentMove.Publish);
        var roadmap = await product.RoadmapAsync(client, shared: true);
        if (before) await MoveAsync(client, AssessmentMove.Publish);
        var kept = await ScoresAsync(client);
        var levels = kept.Points().Where(score => score.Key.Contains('.', StringComparison.Ordinal)).ToDictionary(score => score.Key, score => Core.Roadmaps.RoadmapDefaults.TargetOf(score.Value));
        Assert.All(levels, level => Assert.Equal(2500 * (level.Value - 1), kept.InOrder([StandardMeasures.Aim + level.Key])[0]));
        var lowest = levels.Where(level => level.Key.StartsWith("TAL.", StringComparison.Ordinal)).Min(level => level.Value);
        Assert.Equal(2500 * (lowest - 1), kept.InOrder([StandardMeasures.Aim + "TAL"])[0]);

        await product.InScopeAsync(consultant.Workspace, async services =>
        {
            var (db, desk) = (services.GetRequiredService<MaturityDb>(), services.GetRequiredService<RoadmapDesk>());
            Task<SavedRoadmap> Now() => db.Roadmaps.AsNoTracking().SingleAsync(r => r.Id == roadmap);
            var settings = RoadmapSettings.Usual("large", new(2026, 11, 23)) with { Targets = levels.ToDictionary(level => level.Key, _ => 5) };
            Assert.True(await desk.ChangeAsync(await Now(), settings, new(RoadmapChangeKind.Targets), consultant.Account.Id, default));
            Assert.True(await desk.ShareAsync(await Now(), true, default));
            return 0;
        });
        Assert.Equal(kept.Aims, (await ScoresAsync(client)).Aims);
    }

    private async Task<List<PeerTownsman>> FillAsync(int count, Func<int, int?> aim, string? workspaceText = ConsentText.Version, string? organizationText = ConsentText.Version)
    {
        var workspaces = new List<Workspace>();
        for (var at = 0; at < 6; at++) workspaces.Add(await product.AgreedWorkspaceAsync(workspaceText));
        var made = new List<PeerTownsman>();
        for (var at = 0; at < count; at++) made.Add(await product.OrganizationAsync(workspaces[at % 6], 30 + at, aim: aim(at), text: organizationText));
        return made;
    }

    private async Task<IReadOnlyList<AimLine>> AimsAsync(PeerTownsman organization) => (await StandingAsync(organization)).Aims;

    private Task<PositionModel> StandingAsync(PeerTownsman organization) => product.InScopeAsync(organization.Workspace, async services =>
    {
        var questionnaire = services.GetRequiredService<QuestionnaireLibrary>().All.First(q => q.Questionnaire!.Key == StandardMeasures.Standard).Questionnaire!;
        return (await services.GetRequiredService<PeerStandings>().FindAsync(organization.AssessmentId, questionnaire, null, null, CancellationToken.None))!.Model!;
    });

    private Task<string?> MoveAsync(TestRespondent client, AssessmentMove move) =>
        product.InScopeAsync(client.Workspace, services => services.GetRequiredService<AssessmentMoves>().MoveAsync(client.AssessmentId, move, default));

    private Task<AcceptedScores> ScoresAsync(TestRespondent client) => product.InScopeAsync(client.Workspace, services =>
        services.GetRequiredService<MaturityDb>().AcceptedScores.AsNoTracking().SingleAsync(s => s.AssessmentId == client.AssessmentId));
}
