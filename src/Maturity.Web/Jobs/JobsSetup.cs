using Maturity.Web.Data;
using Quartz;

namespace Maturity.Web.Jobs;

/// <summary>
/// Registers Quartz. Its store decides when something runs and what is taken over after a crash; what has been done is
/// told by our own rows, because Quartz forgets a job that failed.
/// </summary>
public static class JobsSetup
{
    /// <summary>Services. Features add their jobs with <c>AddQuartz</c> of their own.</summary>
    public static void AddJobs(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<WorkOptions>().BindConfiguration(WorkOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        var work = builder.Configuration.GetSection(WorkOptions.Section).Get<WorkOptions>() ?? new();
        var storage = builder.Configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new();
        builder.Services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler =>
            {
                scheduler.InstanceName = "maturity";
                // A stopping node does not wait for a report: the next one prints it.
                scheduler.ShutdownJobInterruption = ShutdownJobInterruption.Always;
            });
            quartz.UseDefaultThreadPool(pool => pool.MaxConcurrency = work.Parallel);
            quartz.UsePersistentStore(store => Store(store, storage));
        });
        if (work.RunsJobs) builder.Services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
    }

    private static void Store(IPersistentStoreBuilder store, StorageOptions storage)
    {
        if (storage.Engine == StorageEngine.Postgres)
        {
            // Its tables come with the migrations: the role that serves may not make any.
            store.UsePostgres(storage.Connection);
            store.UseClustering(cluster =>
            {
                cluster.CheckinInterval = TimeSpan.FromSeconds(5);
                cluster.CheckinMisfireThreshold = TimeSpan.FromSeconds(15);
            });
        }
        else
        {
            // A file of its own: the scheduler's bookkeeping then never waits for somebody's answers, nor they for it. Its
            // folder is made with the database, before the scheduler starts; putting the product together makes nothing.
            store.UseSqlite($"Data Source={Path.Combine(storage.FolderPath, "jobs.db")}");
            store.ProvisionSchema();
        }

        store.UseSystemTextJsonSerializer();
        store.ConfigureStore(options =>
        {
            options.StoreJobDataAsStrings = true;
            options.RecoverFiringsCancelledByShutdown = true;
        });
    }
}
