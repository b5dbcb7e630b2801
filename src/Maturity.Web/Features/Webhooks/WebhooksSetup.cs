using Quartz;

namespace Maturity.Web.Features.Webhooks;

/// <summary>Registers webhooks and the work that delivers them.</summary>
public static class WebhooksSetup
{
    /// <summary>Services.</summary>
    public static void AddWebhooks(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<WebhookOptions>().BindConfiguration(WebhookOptions.Section).ValidateDataAnnotations()
            .Validate(WebhookOptions.HasUsableHosts, "Webhooks:AllowedHosts must hold host names (crm.example.internal), addresses or networks (10.1.0.0/16).")
            .Validate(WebhookOptions.HasUsableAuthorities, "Webhooks:Authorities must name a PEM file that exists, or be empty.")
            .ValidateOnStart();
        var services = builder.Services;
        services.AddSingleton<WebhookSecrets>();
        services.AddSingleton<GuardedConnection>();
        services.AddSingleton<WebhookClient>();
        services.AddScoped<WebhookOutbox>();
        services.AddScoped<WebhookPausing>();
        services.AddScoped<WebhookSending>();
        services.AddScoped<WebhookSweep>();
        services.AddScoped<WebhookTidying>();
        services.AddScoped<WebhookDesk>();
        services.AddQuartz(quartz =>
        {
            Repeat<WebhookSweep>(quartz, "deliveries", WebhookSweep.Interval);
            Repeat<WebhookTidying>(quartz, "tidying", WebhookTidying.Interval);
        });
    }

    private static void Repeat<TJob>(IQuartzBuilder quartz, string name, TimeSpan interval)
        where TJob : IJob
    {
        var key = new JobKey(name, "webhooks");
        quartz.AddJob<TJob>(job => job.WithIdentity(key).StoreDurably());
        quartz.AddTrigger(trigger => trigger.ForJob(key).WithIdentity(name, "webhooks").StartNow()
            .WithSimpleSchedule(schedule => schedule.WithInterval(interval).RepeatForever()));
    }
}
