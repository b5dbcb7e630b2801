using Maturity.Web.Features.Leads.Desk;
using Maturity.Web.Features.Leads.Offers;
using Maturity.Web.Features.Leads.Scan;
using Maturity.Web.Features.Leads.Scoring;
using Microsoft.AspNetCore.RateLimiting;
using Quartz;

namespace Maturity.Web.Features.Leads;

/// <summary>Registers the public scan and leads.</summary>
public static class LeadsSetup
{
    /// <summary>Services.</summary>
    public static void AddLeads(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<LeadsOptions>().BindConfiguration(LeadsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<ScanSeal>();
        services.AddSingleton<ScanContent>();
        services.AddSingleton<LeadMails>();
        services.AddSingleton<PassingOnLimit>();
        services.AddSingleton<VisitorMailLimit>();
        services.AddScoped<PublicNotice>();
        services.AddScoped<ScanCookie>();
        services.AddScoped<ScanDesk>();
        services.AddScoped<ScanTallying>();
        services.AddScoped<LeadTaking>();
        services.AddScoped<LeadConsenting>();
        services.AddScoped<LeadForgetting>();
        services.AddScoped<LeadDocuments>();
        services.AddScoped<LeadPrinting>();
        services.AddScoped<LeadRetention>();
        services.AddScoped<LeadGrowing>();
        services.AddScoped<DossierReading>();
        services.AddScoped<LeadMerging>();
        services.AddScoped<LeadSheets>();
        services.AddScoped<LeadExport>();
        services.AddScoped<OfferBook>();
        services.AddScoped<LeadPointing>();
        services.AddScoped<StepReminding>();
        services.AddScoped<StepReminderRound>();
        services.AddScoped<PointsSweep>();
        services.AddScoped<RetentionRound>();
        services.PostConfigure<RateLimiterOptions>(ScanRefusal.Follow);
        services.AddQuartz(quartz =>
        {
            var sweep = new JobKey("documents", "leads");
            quartz.AddJob<LeadDocumentSweep>(job => job.WithIdentity(sweep).StoreDurably());
            quartz.AddTrigger(trigger => trigger.ForJob(sweep).WithIdentity("documents", "leads").StartNow()
                .WithSimpleSchedule(schedule => schedule.WithInterval(LeadDocumentSweep.Interval).RepeatForever()));
            var points = new JobKey("points", "leads");
            quartz.AddJob<PointsSweep>(job => job.WithIdentity(points).StoreDurably());
            quartz.AddTrigger(trigger => trigger.ForJob(points).WithIdentity("points", "leads").StartNow()
                .WithSimpleSchedule(schedule => schedule.WithInterval(PointsSweep.Interval).RepeatForever()));
            var steps = new JobKey("steps", "leads");
            quartz.AddJob<StepReminderRound>(job => job.WithIdentity(steps).StoreDurably());
            quartz.AddTrigger(trigger => trigger.ForJob(steps).WithIdentity("steps", "leads").StartNow()
                .WithSimpleSchedule(schedule => schedule.WithInterval(StepReminderRound.Interval).RepeatForever()));
            var night = new JobKey("retention", "leads");
            quartz.AddJob<RetentionRound>(job => job.WithIdentity(night).StoreDurably());
            quartz.AddTrigger(trigger => trigger.ForJob(night).WithIdentity("retention", "leads")
                .WithCronSchedule("0 30 2 * * ?", schedule => schedule.InTimeZone(TimeZoneInfo.Utc)));
        });
    }

    /// <summary>Maps what is no page: the script for other sites, and the brand for visitors.</summary>
    public static void MapLeads(this IEndpointRouteBuilder endpoints) => endpoints.MapScanFiles();
}
