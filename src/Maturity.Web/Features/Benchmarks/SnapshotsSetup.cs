using Quartz;

namespace Maturity.Web.Features.Benchmarks;

/// <summary>Registers snapshots of the benchmark and the work that makes them.</summary>
public static class SnapshotsSetup
{
    /// <summary>Services.</summary>
    public static void AddSnapshots(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<BenchmarkOptions>().BindConfiguration(BenchmarkOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        var services = builder.Services;
        services.AddSingleton<SegmentGrids>();
        services.AddSingleton<FiguresCache>();
        services.AddScoped<Consents>();
        services.AddScoped<SheetCheck>();
        services.AddScoped<ScoreKeeping>();
        services.AddScoped<Claims>();
        services.AddScoped<Candidates>();
        services.AddScoped<Admission>();
        services.AddScoped<SnapshotStore>();
        services.AddScoped<SnapshotRuns>();
        services.AddScoped<SnapshotMaking>();
        services.AddScoped<SnapshotSweep>();
        services.AddScoped<OwnOrganizations>();
        services.AddScoped<PeerStandings>();
        services.AddSingleton<DemoPeers>();
        services.AddQuartz(quartz =>
        {
            var key = new JobKey("snapshots", "benchmarks");
            quartz.AddJob<SnapshotSweep>(job => job.WithIdentity(key).StoreDurably());
            quartz.AddTrigger(trigger => trigger.ForJob(key).WithIdentity("snapshots", "benchmarks").StartNow()
                .WithSimpleSchedule(schedule => schedule.WithInterval(SnapshotSweep.Interval).RepeatForever()));
        });
    }
}
