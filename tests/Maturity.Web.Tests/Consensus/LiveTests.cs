using System.Net;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Tests.Consensus;

public sealed class LiveTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    [Fact]
    public async Task Stream_Vote_IsCountedWithoutItsValueAndUncompressed()
    {
        var hall = await Hall.OpenAsync(product);
        var seat = await hall.SitAsync();
        await hall.PutOnTableAsync();
        await using var screen = await LiveScreen.OpenAsync(hall.Client, $"{hall.Address}/live");
        Assert.Equal("text/event-stream", screen.Response.Content.Headers.ContentType!.MediaType);
        Assert.Empty(screen.Response.Content.Headers.ContentEncoding);
        Assert.Equal(0, (await screen.StateAsync()).GetProperty("votes").GetInt32());
        await Hall.VoteAsync(seat, "4");
        var state = await screen.StateAsync();
        Assert.Equal((1, 1), (state.GetProperty("votes").GetInt32(), state.GetProperty("seats").GetInt32()));
        Assert.Equal(["live", "seats", "tick", "version", "votes"], state.EnumerateObject().Select(part => part.Name).Order());
    }

    [Fact]
    public async Task Stream_ComingBack_CatchesUpOrStaysSilent()
    {
        var hall = await Hall.OpenAsync(product);
        long tick;
        await using (var screen = await LiveScreen.OpenAsync(hall.Client, $"{hall.Address}/live")) tick = (await screen.StateAsync()).GetProperty("tick").GetInt64();
        await hall.SitAsync();
        await using var back = await LiveScreen.OpenAsync(hall.Client, $"{hall.Address}/live", tick);
        var state = await back.StateAsync();
        Assert.Equal(1, state.GetProperty("seats").GetInt32());
        await using var same = await LiveScreen.OpenAsync(hall.Client, $"{hall.Address}/live", state.GetProperty("tick").GetInt64());
        Assert.Equal(": still here", await same.LineAsync());
    }

    [Fact]
    public async Task Stream_SessionEndedOrSeatTakenAway_SaysSoAndEnds()
    {
        var hall = await Hall.OpenAsync(product);
        var (seat, other) = (await hall.SitAsync(), await hall.SitAsync());
        await using var gone = await LiveScreen.OpenAsync(seat.Client, $"{seat.Path}/live");
        await using var stays = await LiveScreen.OpenAsync(other.Client, $"{other.Path}/live");
        await gone.StateAsync();
        var id = await hall.ReadAsync(db => db.ConsensusSeats.OrderBy(s => s.Id).Select(s => s.Id).FirstAsync());
        await hall.DoAsync("Seat", ("seatId", $"{id}"));
        await gone.OverAsync();
        await hall.DoAsync("End");
        await stays.OverAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await hall.Client.GetAsync($"{hall.Address}/live")).StatusCode);
    }

    [Fact]
    public async Task Stream_MemberRemovedWhileListening_EndsWithinHalfAMinute()
    {
        var hall = await Hall.OpenAsync(product);
        await using var screen = await LiveScreen.OpenAsync(hall.Client, $"{hall.Address}/live");
        await screen.StateAsync();
        await hall.ReadAsync(db => db.Memberships.ExecuteDeleteAsync());
        await screen.OverAsync();
    }
}
