using System.Net;
using Maturity.Web.Data;
using Maturity.Web.Features.Leads;
using Maturity.Web.Features.Leads.Scan;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Tests.Leads;

public sealed class LeadGuardTests(ScanProduct product) : IClassFixture<ScanProduct>
{
    [Fact]
    public async Task Honeypot_FilledIn_LooksLikeSuccessAndKeepsNothing()
    {
        var (workspace, response) = await LeaveAsync("bot@bots.example", ("Input.Website", "https://spam.example"));
        Assert.EndsWith("/sent?lang=en", response.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Empty(await LeadsAsync(workspace));
    }

    [Theory]
    [InlineData("")]
    [InlineData("https://spam.example")]
    public async Task Sent_ForABrowserThatKeepsNoCookies_LeadsBackToTheResultTrappedOrNot(string trap)
    {
        using var visitor = new Visitor(product, await OpenAsync(), keepsCookies: false);
        var left = await visitor.LeaveAsync(await visitor.FinishAsync(number => $"{1 + number % 5}"), "strict@company.example", ("Input.Website", trap));
        Assert.Equal(HttpStatusCode.Redirect, left.StatusCode);
        Assert.StartsWith($"{visitor.Home}/sent?lang=en&s=", left.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var sent = await visitor.PageAsync(left.Headers.Location.OriginalString);
        Assert.NotNull((await visitor.PageAsync(sent.QuerySelector("main a")!.GetAttribute("href")!)).QuerySelector(".radar-figure"));
        var other = await visitor.PageAsync($"{visitor.Home}/sent?lang=en&s=made-up");
        Assert.Equal($"{visitor.Home}/result?lang=en", other.QuerySelector("main a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("a@mailinator.com", LeadDoubts.Disposable)]
    [InlineData("a@in.trashmail.de", LeadDoubts.Disposable)]
    [InlineData("a@gmail.com", LeadDoubts.PublicDomain)]
    [InlineData("a@company.example", LeadDoubts.None)]
    public async Task Domain_OfAnAddress_IsFlagged(string email, LeadDoubts doubts)
    {
        var (workspace, _) = await LeaveAsync(email);
        Assert.Equal(doubts, Assert.Single(await LeadsAsync(workspace)).Doubts & ~LeadDoubts.Hasty);
    }

    [Fact]
    public async Task Answers_AllTheSame_AreFlaggedAndTaken()
    {
        var workspace = await OpenAsync();
        using var visitor = new Visitor(product, workspace);
        await visitor.LeaveAsync(await visitor.FinishAsync(_ => "5"), "same@company.example");
        Assert.True(Assert.Single(await LeadsAsync(workspace)).Doubts.HasFlag(LeadDoubts.UniformAnswers));
    }

    [Theory]
    [InlineData("Input.Email", "nobody")]
    [InlineData("Input.Email", "a@b.example\r\nBcc: c@d.example")]
    [InlineData("Input.Name", "")]
    [InlineData("Input.Industry", "NONE")]
    [InlineData("Input.SizeBand", "")]
    public async Task Details_ThatAreWrong_AreNamedAndKept(string field, string value)
    {
        var (workspace, response) = await LeaveAsync("right@company.example", (field, value));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = await TestClient.ParseAsync(response);
        Assert.NotNull(page.QuerySelector(".error-summary li"));
        Assert.Equal("Example Works", page.QuerySelector("#Input_Company")!.GetAttribute("value"));
        Assert.Empty(await LeadsAsync(workspace));
    }

    [Fact]
    public async Task Storm_FromOneDomain_IsRefusedBeyondTheLimitAndSaysWhenToComeBack()
    {
        var workspace = await OpenAsync();
        for (var number = 0; number < 7; number++)
        {
            using var visitor = new Visitor(product, workspace);
            var response = await visitor.LeaveAsync(await visitor.FinishAsync(n => $"{1 + n % 5}"), $"visitor{number}@crowd.example");
            Assert.Equal(number < 5 ? HttpStatusCode.Redirect : HttpStatusCode.TooManyRequests, response.StatusCode);
            Assert.Equal(number >= 5, response.Headers.RetryAfter is not null);
        }

        Assert.Equal(5, (await LeadsAsync(workspace)).Count);
    }

    [Fact]
    public async Task Storm_FromOneAddress_IsRefusedBeyondTheLimitAndSaysWhenToComeBack()
    {
        var workspace = await OpenAsync();
        using var visitor = new Visitor(product, workspace);
        var result = await visitor.FinishAsync(n => $"{1 + n % 5}");
        HttpResponseMessage? last = null;
        for (var number = 0; number < 21; number++) last = await visitor.LeaveAsync(result, "nobody");
        Assert.Equal(HttpStatusCode.TooManyRequests, last!.StatusCode);
        Assert.NotNull(last.Headers.RetryAfter);
        using var other = new Visitor(product, workspace);
        Assert.Equal(HttpStatusCode.Redirect, (await other.LeaveAsync(await other.FinishAsync(_ => "2"), "somebody@elsewhere.example")).StatusCode);
    }

    [Fact]
    public async Task Mailbox_OfSomebodyElse_GetsAFewMailsADayAtMost()
    {
        var workspace = await OpenAsync();
        for (var number = 0; number < 5; number++)
        {
            using var visitor = new Visitor(product, workspace);
            Assert.Equal(HttpStatusCode.Redirect, (await visitor.LeaveAsync(await visitor.FinishAsync(_ => "2"), "victim@victim.example")).StatusCode);
        }

        Assert.Equal(VisitorMailLimit.PerAddress, (await LeadsAsync(workspace)).Count);
    }

    [Fact]
    public async Task Scan_FasterThanAnybodyReads_IsNotTaken()
    {
        var workspace = await OpenAsync();
        var outcome = await product.InScopeAsync(workspace, async services =>
        {
            var slow = ActivatorUtilities.CreateInstance<LeadTaking>(services, Options.Create(new LeadsOptions { MinimumSeconds = 15 }));
            var desk = services.GetRequiredService<ScanDesk>();
            var state = await desk.BeginAsync(LeadOrigin.Unknown, CancellationToken.None);
            var result = await desk.ResultAsync(state.ContentHash, state.Answers, "", "en", state.StartedAt, CancellationToken.None);
            return await slow.TakeAsync(state, result, new("A", "a@b.example", "C", "D", "MAN", "large", "en"), new(), CancellationToken.None);
        });
        Assert.Equal(LeadOutcome.Hasty, outcome);
        Assert.Empty(await LeadsAsync(workspace));
    }

    [Fact]
    public async Task Leads_AndScans_MakeNoOrganizationAnswerOrScore()
    {
        var (workspace, _) = await LeaveAsync("real@company2.example");
        var rows = await product.InScopeAsync(workspace, async services =>
        {
            var db = services.GetRequiredService<MaturityDb>();
            return await db.Organizations.CountAsync() + await db.Assessments.CountAsync() + await db.Answers.CountAsync() + await db.AcceptedScores.CountAsync();
        });
        Assert.Equal(0, rows);
    }

    private async Task<Workspace> OpenAsync() => await Visitor.OpenAsync(product, (await product.MemberAsync()).Workspace);

    private async Task<(Workspace Workspace, HttpResponseMessage Response)> LeaveAsync(string email, params (string Field, string Value)[] more)
    {
        var workspace = await OpenAsync();
        using var visitor = new Visitor(product, workspace);
        return (workspace, await visitor.LeaveAsync(await visitor.FinishAsync(number => $"{1 + number % 5}"), email, more));
    }

    private Task<List<Lead>> LeadsAsync(Workspace workspace) =>
        product.InScopeAsync(workspace, services => services.GetRequiredService<MaturityDb>().Leads.AsNoTracking().ToListAsync());
}
