using System.Text.Json;
using Maturity.Web.Data;
using Maturity.Web.Features.Reports;
using Maturity.Web.Features.Webhooks;
using Maturity.Web.Tests.Answering;
using Maturity.Web.Tests.Assessments;
using Maturity.Web.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Webhooks;

public sealed class DeliveryTests(HookProduct product) : IClassFixture<HookProduct>
{
    private static long Now => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();

    [Fact]
    public async Task Test_ReceiverWrittenFromTheDocs_FindsItGenuineAndOnlyUnderItsSecret()
    {
        await using var receiver = await Receiver.StartAsync();
        var hook = await Hook.AddAsync(product, receiver.Address);
        await hook.TestAsync();
        await hook.SweepAsync();
        var message = Assert.Single(receiver.Messages);
        Assert.True(message.IsGenuine(hook.Secret, Now));
        Assert.False(message.IsGenuine(hook.Secret + "x", Now));
        Assert.False((message with { Body = message.Body + " " }).IsGenuine(hook.Secret, Now));
        using var body = JsonDocument.Parse(message.Body);
        Assert.Equal(("test", message.Id, hook.Owner.Workspace.Slug), (body.RootElement.GetProperty("type").GetString(),
            body.RootElement.GetProperty("id").GetString(), body.RootElement.GetProperty("workspace").GetString()));
        Assert.Equal("test", message.Headers["Maturity-Event"]);
        Assert.False(message.Headers.ContainsKey("traceparent") || message.Headers.ContainsKey("Cookie"));
        var line = Assert.Single(await hook.DeliveriesAsync());
        Assert.Equal((DeliveryState.Delivered, 200, 1), (line.State, line.Status, line.Attempt));
    }

    [Fact]
    public async Task Secret_OnASecondLook_IsShownNoMoreAndStoredEncrypted()
    {
        await using var receiver = await Receiver.StartAsync();
        var hook = await Hook.AddAsync(product, receiver.Address);
        Assert.Null((await hook.Client.PageAsync(hook.Page)).QuerySelector("#secret"));
        Assert.DoesNotContain(hook.Secret, (await hook.EndpointAsync()).SealedSecret, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rotation_WithinADay_BothSecretsHoldAndThenTheNewOneOnly()
    {
        await using var receiver = await Receiver.StartAsync();
        var hook = await Hook.AddAsync(product, receiver.Address);
        await hook.Client.SubmitAsync(hook.Page, [], "form[action*='handler=Rotate']");
        var fresh = (await hook.Client.PageAsync(hook.Page)).QuerySelector("#secret")!.TextContent;
        await hook.TestAsync();
        await hook.SweepAsync();
        Assert.True(receiver.Messages.Single().IsGenuine(hook.Secret, Now) && receiver.Messages.Single().IsGenuine(fresh, Now));
        await product.InScopeAsync(hook.Owner.Workspace, services => services.GetRequiredService<MaturityDb>().WebhookEndpoints
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.FormerUntil, TimeProvider.System.GetUtcNow())));
        await hook.TestAsync();
        await hook.SweepAsync();
        Assert.True(!receiver.Messages.Last().IsGenuine(hook.Secret, Now) && receiver.Messages.Last().IsGenuine(fresh, Now));
    }

    [Fact]
    public async Task Publishing_OfAnAssessment_IsToldOnceAndNotWhenItIsRefused()
    {
        await using var receiver = await Receiver.StartAsync();
        var desk = await Desk.OpenAsync(product);
        var workspace = desk.Respondent.Workspace;
        var hook = await Hook.AddAsync(product, receiver.Address, await product.MemberAsync(workspace: workspace));
        await desk.MoveAsync("Close");
        await desk.MoveAsync("Publish");
        Assert.Empty(await hook.DeliveriesAsync());
        await product.InScopeAsync(workspace, services => services.GetRequiredService<MaturityDb>().Respondents
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.SubmittedAt, TimeProvider.System.GetUtcNow())));
        await desk.MoveAsync("Publish");
        await hook.SweepAsync();
        using var body = JsonDocument.Parse(Assert.Single(receiver.Messages).Body);
        Assert.Equal("assessment.published", body.RootElement.GetProperty("type").GetString());
        Assert.Equal(desk.AssessmentId, body.RootElement.GetProperty("data").GetProperty("assessment").GetGuid());
    }

    [Fact]
    public async Task Report_ThatIsPrinted_IsToldOnceAndNotByAnAttemptThatWasTakenOver()
    {
        await using var receiver = await Receiver.StartAsync();
        var respondent = await product.RespondentAsync();
        var hook = await Hook.AddAsync(product, receiver.Address, await product.MemberAsync(workspace: respondent.Workspace));
        var report = await product.DoneReportAsync(respondent);
        await product.InScopeAsync(respondent.Workspace, services => services.GetRequiredService<ReportLease>()
            .FinishAsync(report, Guid.CreateVersion7(), new("late.pdf", new('0', 64), 1), default));
        using var body = JsonDocument.Parse(Assert.Single(await hook.DeliveriesAsync()).Body);
        Assert.Equal(("report.issued", report), (body.RootElement.GetProperty("type").GetString(), body.RootElement.GetProperty("data").GetProperty("report").GetGuid()));
    }

    [Fact]
    public async Task Event_WhoseChangeIsTakenBack_IsNeverTold()
    {
        await using var receiver = await Receiver.StartAsync();
        var hook = await Hook.AddAsync(product, receiver.Address);
        await product.InScopeAsync(hook.Owner.Workspace, async services =>
        {
            var db = services.GetRequiredService<MaturityDb>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            await services.GetRequiredService<WebhookOutbox>().AddAsync(WebhookEvent.LeadConfirmed, new { lead = 1 }, default);
            Assert.Equal(1, await db.SaveChangesAsync());
            await transaction.RollbackAsync();
            return true;
        });
        await hook.SweepAsync();
        Assert.Empty(receiver.Messages);
    }

    [Fact]
    public async Task Delivery_TwoWorkersAtOnce_ComesOnce()
    {
        await using var receiver = await Receiver.StartAsync(_ => Task.Delay(50));
        var hook = await Hook.AddAsync(product, receiver.Address);
        for (var i = 0; i < 5; i++) await hook.TestAsync();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => hook.SweepAsync()));
        Assert.Equal(5, receiver.Messages.Count);
        Assert.Equal(5, receiver.Messages.Select(message => message.Id).Distinct().Count());
        Assert.All(await hook.DeliveriesAsync(), line => Assert.Equal((DeliveryState.Delivered, 1), (line.State, line.Attempt)));
    }

    [Theory]
    [InlineData("500", DeliveryFailure.Refused, 500)]
    [InlineData("302", DeliveryFailure.Redirected, 302)]
    [InlineData("slow", DeliveryFailure.TooSlow, null)]
    public async Task Receiver_ThatFails_IsTriedAgainLater(string how, DeliveryFailure failure, int? status)
    {
        await using var elsewhere = await Receiver.StartAsync();
        await using var receiver = await Receiver.StartAsync(context => AnswerAsync(context, how, elsewhere.Address));
        var hook = await Hook.AddAsync(product, receiver.Address);
        await hook.TestAsync();
        await hook.SweepAsync();
        var line = Assert.Single(await hook.DeliveriesAsync());
        Assert.Equal((DeliveryState.Waiting, failure, status, 1), (line.State, line.Failure, line.Status, line.Attempt));
        Assert.InRange((line.NotBefore - line.TriedAt!.Value).TotalSeconds, 24, 36);
        Assert.InRange(line.Milliseconds!.Value, 0, 10_000);
        await hook.SweepAsync();
        Assert.Single(receiver.Messages);
        Assert.Empty(elsewhere.Messages);
        Assert.Contains(how == "slow" ? "did not answer in time" : $"answered {how}", (await hook.Client.PageAsync(hook.Page)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("huge")]
    [InlineData("endless")]
    public async Task Receiver_ThatSaysTooMuch_IsCutOffAndCounts(string how)
    {
        await using var receiver = await Receiver.StartAsync(context => AnswerAsync(context, how, ""));
        var hook = await Hook.AddAsync(product, receiver.Address);
        await hook.TestAsync();
        await hook.SweepAsync();
        var line = Assert.Single(await hook.DeliveriesAsync());
        Assert.Equal((DeliveryState.Delivered, 200), (line.State, line.Status));
        Assert.InRange(line.Answer!.Length, 1, WebhookDelivery.AnswerLength);
        Assert.InRange(line.Milliseconds!.Value, 0, 10_000);
    }

    [Fact]
    public async Task Replay_OfADelivery_ComesUnderItsOldId()
    {
        await using var receiver = await Receiver.StartAsync();
        var hook = await Hook.AddAsync(product, receiver.Address);
        await hook.TestAsync();
        await hook.SweepAsync();
        await hook.Client.SubmitAsync(hook.Page, [], "form[action*='handler=Replay']");
        await hook.SweepAsync();
        Assert.Equal(2, receiver.Messages.Count);
        Assert.Single(receiver.Messages.Select(message => message.Id).Distinct());
    }

    [Fact]
    public async Task Endpoint_ThatFailsInARow_IsPausedOnceOwnersAreToldAndItGoesOnWhenResumed()
    {
        var works = false;
        await using var receiver = await Receiver.StartAsync(context => AnswerAsync(context, works ? "" : "500", ""));
        var hook = await Hook.AddAsync(product, receiver.Address);
        await hook.TestAsync();
        for (var i = 0; i < 5; i++)
        {
            await hook.HurryAsync();
            await hook.SweepAsync();
        }

        Assert.Equal(3, receiver.Messages.Count);
        Assert.True((await hook.EndpointAsync()).PausedByFailure);
        Assert.Equal(1, await MailsAsync(hook.Owner.Account.Email!));
        Assert.Contains("delivery was paused", (await hook.Client.PageAsync(hook.Page)).Body!.TextContent, StringComparison.Ordinal);
        works = true;
        await hook.Client.SubmitAsync(hook.Page, [], "main form.actions", "Resume");
        await hook.HurryAsync();
        await hook.SweepAsync();
        Assert.Equal(DeliveryState.Delivered, Assert.Single(await hook.DeliveriesAsync()).State);
        Assert.Equal((null, 0), ((await hook.EndpointAsync()).PausedAt, (await hook.EndpointAsync()).Failures));
    }

    [Fact]
    public async Task Delivery_CutOffInItsLastAttempt_IsGivenUp()
    {
        await using var receiver = await Receiver.StartAsync();
        var hook = await Hook.AddAsync(product, receiver.Address);
        await hook.TestAsync();
        await product.InScopeAsync(hook.Owner.Workspace, services => services.GetRequiredService<MaturityDb>().WebhookDeliveries.ExecuteUpdateAsync(set => set
            .SetProperty(d => d.State, DeliveryState.Sending).SetProperty(d => d.Attempt, WebhookDelivery.Attempts)));
        await hook.HurryAsync();
        await hook.SweepAsync();
        Assert.Empty(receiver.Messages);
        Assert.Equal((DeliveryState.Failed, DeliveryFailure.Interrupted), ((await hook.DeliveriesAsync()).Single().State, (await hook.DeliveriesAsync()).Single().Failure));
    }

    private static async Task AnswerAsync(HttpContext context, string how, string elsewhere)
    {
        if (how is "500" or "302") context.Response.StatusCode = int.Parse(how, System.Globalization.CultureInfo.InvariantCulture);
        if (how == "302") context.Response.Headers.Location = elsewhere;
        if (how == "slow") await Task.Delay(TimeSpan.FromSeconds(8), context.RequestAborted);
        for (var i = 0; how is "huge" && i < 2000; i++) await context.Response.WriteAsync(new string('x', 10_000), context.RequestAborted);
        for (var i = 0; how is "endless" && i < 100; i++)
        {
            await context.Response.WriteAsync("x", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(100, context.RequestAborted);
        }
    }

    private async Task<int> MailsAsync(string to)
    {
        // Mails are written behind the back of whoever causes them.
        for (var i = 0; ; i++)
        {
            var folder = Path.Combine(product.Folder, "mail");
            var found = Directory.Exists(folder) ? Directory.GetFiles(folder).Count(file => File.ReadAllText(file).Contains($"To: {to}", StringComparison.Ordinal)) : 0;
            if (found > 0 || i == 50) return found;
            await Task.Delay(100);
        }
    }
}
