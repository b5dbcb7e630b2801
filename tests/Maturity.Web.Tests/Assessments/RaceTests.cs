using System.Net;
using Maturity.Web.Data;
using Maturity.Web.Features.Assessments;
using Maturity.Web.Tests.Answering;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Assessments;

/// <summary>What several people do to one assessment in the same moment, on the database that the environment names.</summary>
public sealed class RaceTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    // Long enough for a request that does not wait to be through; one that waits is held up by the lock, not by this.
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(700);

    [Fact]
    public async Task Publish_SeveralOfOneOrganizationInTheSameMoment_LeavesExactlyOnePublished()
    {
        var desk = await Desk.OpenAsync(product);
        for (var round = 0; round < 4; round++)
        {
            var desks = new List<Desk>();
            for (var number = 0; number < 4; number++) desks.Add(await ClosedAsync(desk));
            var pages = await Task.WhenAll(desks.Select(one => one.Client.PageAsync(one.Address)));
            var answers = await Task.WhenAll(desks.Zip(pages).Select(pair =>
                pair.First.Client.SubmitAsync(pair.Second, pair.First.Address, new() { ["move"] = "Publish" }, "form[action*='handler=Move']")));
            Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
            var states = new List<AssessmentState>();
            foreach (var one in desks) states.Add((await one.AssessmentAsync()).State);
            Assert.Single(states, state => state == AssessmentState.Published);
            Assert.Equal(3, states.Count(state => state == AssessmentState.Superseded));
        }
    }

    [Fact]
    public async Task Save_WhileSomebodyIsClosing_IsRefused()
    {
        var desk = await Desk.OpenAsync(product);
        using var script = await ScriptClient.OpenAsync(product, desk.Respondent);
        var question = desk.Respondent.First.Questions[0].Id;
        var answer = await WhileClosingAsync(desk, () => script.SaveAsync(question, 3, 0));
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Empty(await product.AnswersAsync(desk.Respondent));
    }

    [Fact]
    public async Task Close_WhileAnAnswerIsBeingSaved_WaitsUntilItIsStored()
    {
        var desk = await Desk.OpenAsync(product);
        var page = await desk.Client.PageAsync(desk.Address);
        var (waited, closing) = await product.InScopeAsync(desk.Respondent.Workspace, async services =>
        {
            await using var saving = await services.GetRequiredService<MaturityDb>().Database.BeginTransactionAsync();
            Assert.Equal(AssessmentState.Open, await services.GetRequiredService<AssessmentLock>().HoldAsync(desk.Respondent.Id, default));
            var closing = desk.Client.SubmitAsync(page, desk.Address, new() { ["move"] = "Close" }, "form[action*='handler=Move']");
            await Task.WhenAny(closing, Task.Delay(Moment));
            var waited = !closing.IsCompleted;
            await saving.CommitAsync();
            return (waited, closing);
        });
        Assert.Equal(HttpStatusCode.Redirect, (await closing).StatusCode);
        Assert.True(waited);
        Assert.Equal(AssessmentState.Closed, (await desk.AssessmentAsync()).State);
    }

    [Fact]
    public async Task Submit_WhileSomebodyIsClosing_IsRefusedAndSaid()
    {
        var desk = await Desk.OpenAsync(product);
        using var client = await product.OpenAsync(desk.Respondent);
        var review = await client.PageAsync($"{desk.Respondent.StartPath}/review");
        var answer = await WhileClosingAsync(desk, () => client.SubmitAsync(review, $"{desk.Respondent.StartPath}/review", [], "form.submit-answers"));
        Assert.Equal($"{desk.Respondent.StartPath}/done", answer.Headers.Location?.ToString());
        Assert.Null((await product.RowAsync(desk.Respondent)).SubmittedAt);
        Assert.Contains("do not count in the result", (await client.PageAsync($"{desk.Respondent.StartPath}/done")).Body!.TextContent);
    }

    [Fact]
    public async Task Reopen_WhileSomebodyIsClosing_IsRefused()
    {
        var desk = await Desk.OpenAsync(product);
        await desk.AnswerAsync(desk.Respondent, []);
        var page = await desk.Client.PageAsync(desk.Address);
        Assert.Contains("cannot answer again", await WhileClosingAsync(desk, () => desk.ActAsync(page, "Reopen")));
        Assert.NotNull((await product.RowAsync(desk.Respondent)).SubmittedAt);
    }

    [Fact]
    public async Task Submit_ManyInTheSameMoment_AllEndAtTheThanks()
    {
        for (var round = 0; round < 3; round++)
        {
            var desk = await Desk.OpenAsync(product);
            using var client = await product.OpenAsync(desk.Respondent);
            var review = await client.PageAsync($"{desk.Respondent.StartPath}/review");
            var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
                client.SubmitAsync(review, $"{desk.Respondent.StartPath}/review", [], "form.submit-answers")));
            Assert.All(answers, answer => Assert.Equal($"{desk.Respondent.StartPath}/done", answer.Headers.Location?.ToString()));
            Assert.NotNull((await product.RowAsync(desk.Respondent)).SubmittedAt);
        }
    }

    /// <summary>Does something while the assessment is being closed: after the change, before it is stored.</summary>
    private async Task<T> WhileClosingAsync<T>(Desk desk, Func<Task<T>> work)
    {
        var working = await product.InScopeAsync(desk.Respondent.Workspace, async services =>
        {
            var db = services.GetRequiredService<MaturityDb>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            (await db.Assessments.SingleAsync(a => a.Id == desk.AssessmentId)).Close(services.GetRequiredService<TimeProvider>().GetUtcNow());
            await db.SaveChangesAsync();
            var started = work();
            await Task.WhenAny(started, Task.Delay(Moment));
            await transaction.CommitAsync();
            return started;
        });
        return await working;
    }

    private async Task<Desk> ClosedAsync(Desk desk)
    {
        var another = await desk.AnotherAsync(quickScan: false);
        await desk.AnswerAsync(await product.AnotherAsync(desk.Respondent with { AssessmentId = another.AssessmentId }), []);
        await another.MoveAsync("Close");
        return another;
    }
}
