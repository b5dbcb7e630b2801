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
            var key = new JobKey("sweep", "reports");
            quartz.AddJob<ReportSweep>(job => job.WithIdentity(key).StoreDurably());
            quartz.AddTrigger(trigger => trigger.ForJob(key).WithIdentity("sweep", "reports").StartNow()
                .WithSimpleSchedule(schedule => schedule.WithInterval(ReportSweep.Interval).RepeatForever()));
        });
    }
}
