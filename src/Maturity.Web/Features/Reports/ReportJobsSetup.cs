using Quartz;

namespace Maturity.Web.Features.Reports;

/// <summary>Registers the background work of reports.</summary>
public static class ReportJobsSetup
{
    /// <summary>Services.</summary>
    public static void AddReportJobs(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<ReportLease>();
        builder.Services.AddScoped<ReportPrinting>();
        builder.Services.AddScoped<ReportRequests>();
        builder.Services.AddSingleton<ReportFiles>();
        builder.Services.AddQuartz(quartz =>
        {
            Repeat<ReportSweep>(quartz, "sweep", ReportSweep.Interval);
            Repeat<ReportTidying>(quartz, "tidying", ReportTidying.Interval);
        });
    }

    private static void Repeat<TJob>(IQuartzBuilder quartz, string name, TimeSpan interval)
        where TJob : IJob
    {
        var key = new JobKey(name, "reports");
        quartz.AddJob<TJob>(job => job.WithIdentity(key).StoreDurably());
        quartz.AddTrigger(trigger => trigger.ForJob(key).WithIdentity(name, "reports").StartNow()
            .WithSimpleSchedule(schedule => schedule.WithInterval(interval).RepeatForever()));
    }
}
