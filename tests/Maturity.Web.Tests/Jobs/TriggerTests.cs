using Maturity.Web.Features.Leads;
using Maturity.Web.Features.Leads.Desk;
using Maturity.Web.Features.Leads.Scoring;
using Maturity.Web.Features.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Maturity.Web.Tests.Jobs;

/// <summary>What a started product has planned by itself: nobody notices work that is never begun.</summary>
public sealed class TriggerTests(WorkingNode node) : IClassFixture<WorkingNode>
{
    [Theory]
    [InlineData("documents", "leads", typeof(LeadDocumentSweep), 30)]
    [InlineData("points", "leads", typeof(PointsSweep), 15)]
    [InlineData("steps", "leads", typeof(StepReminderRound), 600)]
    [InlineData("deliveries", "webhooks", typeof(WebhookSweep), 5)]
    [InlineData("tidying", "webhooks", typeof(WebhookTidying), 21_600)]
    public async Task Node_ThatWorks_DoesItOverAndOver(string name, string group, Type work, int seconds)
    {
        var trigger = Assert.IsAssignableFrom<ISimpleTrigger>(await PlannedAsync(name, group, work));
        Assert.Equal(TimeSpan.FromSeconds(seconds), trigger.RepeatInterval);
        Assert.NotNull(trigger.NextFireTimeUtc);
        // Neither an end nor a number of times.
        Assert.Null(trigger.FinalFireTimeUtc);
    }

    [Fact]
    public async Task Node_ThatWorks_TidiesLeadsEachNight()
    {
        var trigger = Assert.IsAssignableFrom<ICronTrigger>(await PlannedAsync("retention", "leads", typeof(RetentionRound)));
        var first = trigger.NextFireTimeUtc!.Value;
        Assert.Equal(new TimeSpan(2, 30, 0), first.UtcDateTime.TimeOfDay);
        Assert.InRange(first, TimeProvider.System.GetUtcNow(), TimeProvider.System.GetUtcNow().AddDays(1));
        Assert.Equal(first.AddDays(1), trigger.GetFireTimeAfter(first));
    }

    private async Task<ITrigger> PlannedAsync(string name, string group, Type work)
    {
        var scheduler = await node.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();
        var trigger = await scheduler.GetTrigger(new TriggerKey(name, group));
        Assert.NotNull(trigger);
        Assert.Equal(work, (await scheduler.GetJobDetail(trigger.JobKey))!.JobType);
        return trigger;
    }
}
