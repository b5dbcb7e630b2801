using Quartz;

namespace Maturity.Web.Features.Leads;

/// <summary>Tells the scheduler that a document waits. The row is the order; this is only a hint, which the sweep repeats.</summary>
public sealed class LeadDocuments(ISchedulerFactory schedulers, ILogger<LeadDocuments> log)
{
    /// <summary>Tells it. Doing so twice is harmless.</summary>
    /// <param name="leadId">The lead.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task HintAsync(Guid leadId, CancellationToken cancellation)
    {
        try
        {
            var scheduler = await schedulers.GetScheduler(cancellation);
            if (await scheduler.Exists(LeadDocumentJob.Key(leadId), cancellation))
            {
                if (await scheduler.GetTriggerState(LeadDocumentJob.Trigger(leadId), cancellation) != TriggerState.Error) return;
                await scheduler.DeleteJob(LeadDocumentJob.Key(leadId), cancellation);
            }

            var job = JobBuilder.Create<LeadDocumentJob>().WithIdentity(LeadDocumentJob.Key(leadId)).RequestRecovery().Build();
            await scheduler.ScheduleJob(job, TriggerBuilder.Create().WithIdentity(LeadDocumentJob.Trigger(leadId)).StartNow().Build(), cancellationToken: cancellation);
        }
        catch (SchedulerException failure)
        {
            log.LogWarning(failure, "The document of lead {Lead} waits for the next sweep", leadId);
        }
    }
}
