using System.Net;
using Maturity.Web.Features.Account;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Tests.Consensus;

public sealed class SeatTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    [Fact]
    public async Task Link_ThatOpensNothing_AnswersLikeAWorkspaceThatDoesNotExist()
    {
        var (hall, other) = (await Hall.OpenAsync(product), await Hall.OpenAsync(product));
        var replaced = await hall.LinkAsync();
        await hall.DoAsync("Link");
        var revoked = await hall.LinkAsync();
        await hall.DoAsync("Revoke");
        using var stranger = product.Client();
        var slug = hall.Desk.Home;
        var unknown = await AnswerAsync(stranger, $"/no-such-place/meet/{SecretToken.New()}");
        Assert.StartsWith("404", unknown, StringComparison.Ordinal);
        foreach (var path in new[] { replaced, revoked, $"/{slug}/meet/x", $"/{slug}/meet/{(await other.LinkAsync()).Split('/')[^1]}" })
            Assert.Equal(unknown, await AnswerAsync(stranger, path));
    }

    [Fact]
    public async Task Seat_OfSomebodyElseOrOfAnotherSession_IsNotFound()
    {
        var (hall, other) = (await Hall.OpenAsync(product), await Hall.OpenAsync(product));
        var (seat, theirs) = (await hall.SitAsync(), await other.SitAsync());
        var foreign = theirs.Path.Replace(other.Desk.Home, hall.Desk.Home, StringComparison.Ordinal);
        foreach (var path in new[] { foreign, $"{foreign}/live" }) Assert.Equal(HttpStatusCode.NotFound, (await seat.Client.GetAsync(path)).StatusCode);
        // Their workspace is to this visitor like one that does not exist.
        var unknown = (await seat.Client.GetAsync(theirs.Path.Replace(other.Desk.Home, "no-such-place", StringComparison.Ordinal))).StatusCode;
        Assert.Equal(unknown, (await seat.Client.GetAsync(theirs.Path)).StatusCode);
        // The consultant has no seat.
        Assert.Equal(HttpStatusCode.NotFound, (await hall.Client.GetAsync(seat.Path)).StatusCode);
        // Nor does a seat open anything else of the workspace.
        Assert.Equal(HttpStatusCode.NotFound, (await seat.Client.GetAsync($"{hall.Desk.Address}/results")).StatusCode);
    }

    [Fact]
    public async Task Vote_TwiceAndChanged_IsOneRowUntilTheVotesAreShown()
    {
        var hall = await Hall.OpenAsync(product);
        var seat = await hall.SitAsync();
        await hall.PutOnTableAsync();
        var page = await seat.Client.PageAsync(seat.Path);
        await Task.WhenAll(Hall.VoteAsync(seat, "2", page), Hall.VoteAsync(seat, "2", page), Hall.VoteAsync(seat, "2", page));
        Assert.Equal(2, Assert.Single(await hall.VotesAsync()).Level);
        await Hall.VoteAsync(seat, "abstain");
        Assert.Null(Assert.Single(await hall.VotesAsync()).Level);
        Assert.Equal("true", (await seat.Client.PageAsync(seat.Path)).QuerySelector("#vote-abstain")!.GetAttribute("aria-pressed"));
        var meeting = await hall.PageAsync();
        Assert.Equal("1", meeting.QuerySelector("[data-count=votes]")!.TextContent);
        Assert.Null(meeting.QuerySelector(".votes"));
        await hall.DoAsync("Reveal");
        var late = await Hall.VoteAsync(seat, "5", page);
        Assert.Equal(HttpStatusCode.Redirect, late.StatusCode);
        Assert.Null(Assert.Single(await hall.VotesAsync()).Level);
        Assert.Contains("was not counted", (await seat.Client.PageAsync(seat.Path)).QuerySelector(".notice")!.TextContent);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("6")]
    [InlineData("na")]
    [InlineData("")]
    public async Task Vote_ThatIsNone_IsRefused(string answer)
    {
        var hall = await Hall.OpenAsync(product);
        var seat = await hall.SitAsync();
        await hall.PutOnTableAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await Hall.VoteAsync(seat, answer)).StatusCode);
        Assert.Empty(await hall.ReadAsync(db => db.ConsensusVotes.Where(v => v.QuestionId == Hall.Question).ToListAsync()));
    }

    [Fact]
    public async Task Seat_TakenAway_EndsAccessAndItsOpenVote()
    {
        var hall = await Hall.OpenAsync(product);
        var seat = await hall.SitAsync();
        await hall.PutOnTableAsync();
        await Hall.VoteAsync(seat, "3");
        var id = await hall.ReadAsync(db => db.ConsensusSeats.Select(s => s.Id).SingleAsync());
        Assert.Equal("", await hall.DoAsync("Seat", ("seatId", $"{id}")));
        Assert.Empty(await hall.VotesAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await seat.Client.GetAsync(seat.Path)).StatusCode);
        Assert.Equal("404", await hall.DoAsync("Seat", ("seatId", $"{id}")));
    }

    [Fact]
    public async Task Name_LongOrOdd_IsTrimmedEncodedAndNeverEmpty()
    {
        var hall = await Hall.OpenAsync(product);
        await hall.SitAsync("  <b>Ann</b>\t of   sales ");
        await hall.SitAsync(new string('é', 59) + "😀😀");
        var names = await hall.ReadAsync(db => db.ConsensusSeats.OrderBy(s => s.Id).Select(s => s.Name).ToListAsync());
        Assert.Equal(["<b>Ann</b> of sales", new('é', 59)], names);
        Assert.Contains("&lt;b&gt;Ann", await (await hall.Client.GetAsync(hall.Address)).Content.ReadAsStringAsync());
        using var nobody = product.Client();
        Assert.Equal(HttpStatusCode.OK, (await nobody.SubmitAsync(await hall.LinkAsync(), new() { ["Name"] = " \t " })).StatusCode);
        Assert.Equal(2, await hall.ReadAsync(db => db.ConsensusSeats.CountAsync()));
    }

    [Fact]
    public async Task Seat_BeyondTwoHundred_IsNotGiven()
    {
        var hall = await Hall.OpenAsync(product);
        var session = (await hall.SessionAsync()).Id;
        await hall.ReadAsync(db =>
        {
            for (var i = 0; i < 199; i++) db.Add(new Maturity.Web.Features.Consensus.ConsensusSeat(Guid.CreateVersion7(), session, $"Seat {i}", SecretToken.Hash($"{i}"), DateTimeOffset.UnixEpoch));
            return db.SaveChangesAsync();
        });
        await hall.SitAsync("The last one");
        using var late = product.Client();
        var refused = await late.SubmitAsync(await hall.LinkAsync(), new() { ["Name"] = "Too late" });
        Assert.Contains("no seat left", await refused.Content.ReadAsStringAsync());
        Assert.Equal(200, await hall.ReadAsync(db => db.ConsensusSeats.CountAsync()));
    }

    [Fact]
    public async Task Seat_OfASuspendedWorkspace_IsRefused()
    {
        var hall = await Hall.OpenAsync(product);
        var (seat, link) = (await hall.SitAsync(), await hall.LinkAsync());
        await product.InScopeAsync(hall.Desk.Respondent.Workspace, async services =>
        {
            var db = (Maturity.Web.Data.MaturityDb)services.GetService(typeof(Maturity.Web.Data.MaturityDb))!;
            (await db.Workspaces.SingleAsync(w => w.Id == hall.Desk.Respondent.Workspace.Id)).Suspend("Unpaid.", DateTimeOffset.UnixEpoch);
            return await db.SaveChangesAsync();
        });
        Assert.Equal(HttpStatusCode.Forbidden, (await seat.Client.GetAsync(seat.Path)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await seat.Client.GetAsync($"{seat.Path}/live")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await product.Client().GetAsync(link)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await product.Client().GetAsync(link + "x")).StatusCode);
    }

    private static async Task<string> AnswerAsync(TestClient client, string path)
    {
        var response = await client.GetAsync(path);
        var text = (await TestClient.ParseAsync(response)).Body!;
        foreach (var fleeting in text.QuerySelectorAll("code, [href*=return]")) fleeting.Remove();
        return $"{(int)response.StatusCode} {response.Headers.Location} {text.InnerHtml}";
    }
}
