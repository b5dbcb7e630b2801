using Quartz;

namespace Maturity.Web.Jobs;

/// <summary>The scheduler's own tables on PostgreSQL, made by the owner of the database.</summary>
public static class JobsSchema
{
    /// <summary>Makes what is missing and changes nothing that is there.</summary>
    /// <param name="connection">Connection string of the owner.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task CreateAsync(string connection, CancellationToken cancellation)
    {
        // A scheduler makes its tables while it is put together; this one is never started.
        var scheduler = await QuartzSchedulerBuilder.Create(quartz => quartz.UsePersistentStore(store =>
        {
            store.UsePostgres(connection);
            store.UseSystemTextJsonSerializer();
            store.ProvisionSchema();
        })).BuildScheduler(cancellation);
        await scheduler.Shutdown(cancellationToken: cancellation);
    }
}
