using System.Net;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Assessments;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Tests.Consensus;

public sealed class SessionTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    [Fact]
    public async Task Meeting_QuestionsPeopleDifferOn_ComeFirstAndOnAQrCode()
    {
        var hall = await Hall.OpenAsync(product);
        var page = await hall.PageAsync();
        Assert.Equal($"q-{Hall.Question}", page.QuerySelector(".discussion .panel")!.Id);
        Assert.Contains("(1)", page.QuerySelector("#discuss")!.TextContent);
        Assert.NotNull(page.QuerySelector("svg.qr[role=img] path.qr__ink[d^=M]"));
        // The link is in the browser that made it and nowhere else.
        Assert.DoesNotContain((await hall.SessionAsync()).LinkHash!, await hall.LinkAsync());
        using var colleague = await product.SignInAsync(await product.MemberAsync(Role.Consultant, hall.Desk.Respondent.Workspace));
        Assert.Null((await colleague.PageAsync(hall.Address)).QuerySelector("#link"));
    }

    [Fact]
    public async Task Start_WhileOpenOrPublished_IsRefused()
    {
        var desk = await Desk.OpenAsync(product);
        await desk.AnswerAsync(desk.Respondent, ResultPageTests.VectorAnswers());
        var page = await desk.Client.PageAsync($"{desk.Address}/consensus");
        Assert.Null(page.QuerySelector("form[action$='handler=Start']"));
        await desk.MoveAsync("Close");
        var offered = await desk.Client.PageAsync($"{desk.Address}/consensus");
        await desk.MoveAsync("Publish");
        await desk.Client.SubmitAsync(offered, desk.Address, [], "form[action$='handler=Start']");
        Assert.Equal(0, await product.InScopeAsync(desk.Respondent.Workspace, services => Sessions(services).CountAsync()));
    }

    [Fact]
    public async Task Start_Twice_IsOneSession()
    {
        var hall = await Hall.OpenAsync(product, start: false);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => hall.SendAsync(hall.Client, "Start", ("version", "0"))));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Equal(1, await hall.ReadAsync(db => db.ConsensusSessions.CountAsync()));
    }

    [Theory]
    [InlineData(Role.Viewer)]
    [InlineData(Role.Sales)]
    public async Task Meeting_ReaderOfTheWorkspace_IsNotLetIn(Role role)
    {
        var hall = await Hall.OpenAsync(product);
        using var reader = await product.SignInAsync(await product.MemberAsync(role, hall.Desk.Respondent.Workspace));
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync(hall.Address)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync($"{hall.Address}/live")).StatusCode);
    }

    [Fact]
    public async Task Session_OfEightHours_IsOverAndAnotherCanStart()
    {
        var hall = await Hall.OpenAsync(product);
        var seat = await hall.SitAsync();
        var link = await hall.LinkAsync();
        Assert.Equal(TimeSpan.FromHours(8), await hall.ReadAsync(async db => (await db.ConsensusSessions.SingleAsync()) is var s ? s.EndsAt - s.StartedAt : default));
        await hall.ReadAsync(db => db.ConsensusSessions.ExecuteUpdateAsync(set => set.SetProperty(s => s.EndsAt, s => s.StartedAt)));
        Assert.Contains("has ended", (await seat.Client.PageAsync(seat.Path)).QuerySelector("main")!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await product.Client().GetAsync(link)).StatusCode);
        Assert.Null((await hall.PageAsync()).QuerySelector("#end"));
        Assert.Equal("", await hall.DoAsync("Start", ("version", "0")));
        Assert.Equal(2, await hall.ReadAsync(db => db.ConsensusSessions.CountAsync()));
    }

    [Fact]
    public async Task Publish_DuringASession_EndsItAndFixesWhatWasAgreedOn()
    {
        var hall = await Hall.OpenAsync(product);
        var seat = await hall.SitAsync();
        await hall.PutOnTableAsync();
        await hall.DoAsync("Reveal");
        Assert.Equal("", await hall.AgreeAsync());
        var id = await hall.ReadAsync(db => db.AgreedAnswers.Select(a => a.Id).SingleAsync());
        var page = await hall.PageAsync();
        await hall.Desk.MoveAsync("Publish");
        Assert.Contains("has ended", (await seat.Client.PageAsync(seat.Path)).QuerySelector("main")!.TextContent);
        await hall.Client.SubmitAsync(page, hall.Address, new() { ["takeBackReason"] = "No." }, "form[action$='handler=TakeBack']");
        Assert.Null(await hall.ReadAsync(db => db.AgreedAnswers.Where(a => a.Id == id).Select(a => a.TakenBackAt).SingleAsync()));
        Assert.Null((await hall.PageAsync()).QuerySelector("form[action$='handler=TakeBack'], form[action$='handler=Start']"));
    }

    [Fact]
    public async Task Question_PutOnTheTableFromAnOldPage_IsRefused()
    {
        var hall = await Hall.OpenAsync(product);
        var old = (await hall.SessionAsync()).Version;
        await hall.PutOnTableAsync();
        Assert.Contains("Somebody else was first", await hall.DoAsync("Open", ("questionId", "TAL-02"), ("version", $"{old}")));
        Assert.Equal(Hall.Question, (await hall.SessionAsync()).QuestionId);
        Assert.Equal("404", await hall.DoAsync("Open", ("questionId", "NO-99")));
    }

    [Fact]
    public async Task Note_FromTwoScreens_KeepsTheFirstAndLosesNothingTyped()
    {
        var hall = await Hall.OpenAsync(product);
        await hall.PutOnTableAsync();
        await hall.DoAsync("Reveal");
        var page = await hall.PageAsync();
        await hall.Client.SubmitAsync(page, hall.Address, new() { ["note"] = "First words" }, handler: "Note");
        var second = await hall.Client.SubmitAsync(page, hall.Address, new() { ["note"] = "Second words" }, handler: "Note");
        var again = await TestClient.ParseAsync(second);
        Assert.Contains("First words", again.QuerySelector(".said")!.TextContent);
        Assert.Contains("Second words", again.QuerySelector("#note")!.TextContent);
        Assert.Equal("First words", await hall.ReadAsync(db => db.ConsensusRounds.Select(r => r.Note).SingleAsync()));
    }

    private static DbSet<Maturity.Web.Features.Consensus.ConsensusSession> Sessions(IServiceProvider services) =>
        ((Maturity.Web.Data.MaturityDb)services.GetService(typeof(Maturity.Web.Data.MaturityDb))!).ConsensusSessions;
}
