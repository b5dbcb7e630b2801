using System.Net;
using Maturity.Web.Features.Consensus;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Tests.Consensus;

public sealed class AgreedAnswerTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Agreed_Answer_ReplacesTheMeanWhichStaysInTheReceipt(bool confidential)
    {
        var hall = await Hall.OpenAsync(product, confidential);
        var before = await RowAsync(hall);
        await VoteAsync(hall, "4", "4", "2");
        // Showing the votes was the first change of the round.
        await hall.DoAsync("Note", ("questionId", Hall.Question), ("version", "1"), ("note", "Two plans, one of them old."));
        Assert.Equal("", await hall.AgreeAsync("4", "The new plan counts."));
        var after = await RowAsync(hall);
        Assert.Equal(["3", "3.666667"], before.Cells);
        Assert.Equal(["3", "4"], after.Cells);
        foreach (var told in new[] { "level 4", "Mean of the answers: 3.666667", "0 / 1 / 0 / 2 / 0", "Two plans, one of them old.", "The new plan counts.", "Recorded by Person" })
            Assert.Contains(told, after.Note);
        // Taken back, the mean counts again, and what was stays as a record.
        var id = await hall.ReadAsync(db => db.AgreedAnswers.Where(a => a.TakenBackAt == null).Select(a => a.Id).SingleAsync());
        Assert.Contains("Say why", await hall.DoAsync("TakeBack", ("agreedId", $"{id}"), ("takeBackReason", " ")));
        Assert.Equal("", await hall.DoAsync("TakeBack", ("agreedId", $"{id}"), ("takeBackReason", "Misheard.")));
        Assert.Equal(before, await RowAsync(hall));
        var record = await hall.ReadAsync(db => db.AgreedAnswers.AsNoTracking().SingleAsync());
        Assert.Equal((4, "Misheard.", 1), (record.Level, record.TakenBackReason, record.Version));
        Assert.Equal(["changed", "created"], await hall.ReadAsync(db => db.AuditEntries.Where(e => e.Subject == nameof(AgreedAnswer)).Select(e => e.Action).Order().ToListAsync()));
    }

    [Fact]
    public async Task Confidential_FewerThanThreeVotes_ShowsTheirNumberAlone()
    {
        var hall = await Hall.OpenAsync(product, confidential: true);
        var seat = (await VoteAsync(hall, "4", "2", "abstain"))[0];
        foreach (var page in new[] { await hall.PageAsync(), await seat.Client.PageAsync(seat.Path) })
        {
            Assert.Null(page.QuerySelector(".votes"));
            Assert.Equal("3", page.QuerySelector(".vote-count strong")!.TextContent);
        }

        await hall.AgreeAsync();
        Assert.Contains("Number of votes: 3, too few", (await RowAsync(hall)).Note);
    }

    [Fact]
    public async Task Confidential_QuestionThatIsNotReleased_ShowsNoMeanBesideTheAgreedAnswer()
    {
        var hall = await Hall.OpenAsync(product, confidential: true);
        await hall.ReadAsync(db => db.Answers.Where(a => a.QuestionId == Hall.Question && a.RespondentId == hall.Desk.Respondent.Id).ExecuteDeleteAsync());
        Assert.Equal($"q-{Hall.Question}", (await hall.PageAsync()).QuerySelector($"details #q-{Hall.Question}")?.Id);
        await VoteAsync(hall, "2");
        await hall.AgreeAsync("2");
        var row = await RowAsync(hall);
        Assert.Equal(["0", "2"], row.Cells);
        Assert.Contains("come to no mean", row.Note);
    }

    [Fact]
    public async Task Agree_ByTwoAtOnce_IsOneAnswer()
    {
        var hall = await Hall.OpenAsync(product);
        await VoteAsync(hall, "4");
        using var colleague = await product.SignInAsync(await product.MemberAsync(Role.Consultant, hall.Desk.Respondent.Workspace));
        var said = await Task.WhenAll(
            hall.DoAsync(hall.Client, "Agree", ("questionId", Hall.Question), ("Agree.Answer", "4"), ("Agree.Reason", "Mine.")),
            hall.DoAsync(colleague, "Agree", ("questionId", Hall.Question), ("Agree.Answer", "2"), ("Agree.Reason", "Theirs.")));
        Assert.Equal(1, await hall.ReadAsync(db => db.AgreedAnswers.CountAsync()));
        Assert.Single(said, "");
        Assert.Contains(said, words => words.Contains("agreed on already", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Agree_WithoutShownVotesOrReasonOrOfferedAnswer_IsRefused()
    {
        var hall = await Hall.OpenAsync(product);
        await hall.PutOnTableAsync();
        Assert.Contains("Show the votes", await hall.AgreeAsync());
        await hall.DoAsync("Reveal");
        var offered = (await hall.PageAsync()).QuerySelector("#agree-na") is not null;
        foreach (var answer in new[] { "0", "6", "dk", "" }) Assert.NotEqual("", await hall.AgreeAsync(answer));
        Assert.NotEqual("", await hall.AgreeAsync("3", "  "));
        Assert.Equal(offered, await hall.AgreeAsync("na", "It cannot apply.") == "");
        Assert.Equal(offered ? 1 : 0, await hall.ReadAsync(db => db.AgreedAnswers.CountAsync()));
    }

    [Fact]
    public async Task AgreedAnswer_OfAnotherAssessment_IsNotFound()
    {
        var (hall, other) = (await Hall.OpenAsync(product), await Hall.OpenAsync(product));
        await VoteAsync(other, "4");
        await other.AgreeAsync();
        var id = await other.ReadAsync(db => db.AgreedAnswers.Select(a => a.Id).SingleAsync());
        Assert.Equal("404", await hall.DoAsync("TakeBack", ("agreedId", $"{id}"), ("takeBackReason", "Not mine.")));
        Assert.Equal(HttpStatusCode.NotFound, (await hall.Client.GetAsync(other.Address)).StatusCode);
    }

    private static async Task<List<(TestClient Client, string Path)>> VoteAsync(Hall hall, params string[] votes)
    {
        List<(TestClient Client, string Path)> seats = [];
        await hall.PutOnTableAsync();
        foreach (var vote in votes)
        {
            seats.Add(await hall.SitAsync());
            await Hall.VoteAsync(seats[^1], vote);
        }

        Assert.Equal("", await hall.DoAsync("Reveal"));
        return seats;
    }

    /// <summary>Number of answers and level of the question in the receipt, and the note below it.</summary>
    private static async Task<Row> RowAsync(Hall hall)
    {
        var page = await hall.Client.PageAsync($"{hall.Desk.Address}/results");
        var row = page.QuerySelectorAll(".receipt-table tr").Single(tr => tr.QuerySelector(".id")?.TextContent == Hall.Question);
        var note = row.NextElementSibling is { ClassName: "agreed" } next ? next.TextContent : "";
        // How many chose a level, and the level that counts.
        return new(string.Join(' ', row.QuerySelectorAll("td").Take(2).Select(cell => cell.TextContent.Trim().Split(' ')[0])), note);
    }

    private sealed record Row(string Figures, string Note)
    {
        public string[] Cells => Figures.Split(' ');
    }
}
