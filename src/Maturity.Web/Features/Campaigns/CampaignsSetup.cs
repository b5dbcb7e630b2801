using Quartz;

namespace Maturity.Web.Features.Campaigns;

/// <summary>Registers campaigns and their background work.</summary>
public static class CampaignsSetup
{
    /// <summary>Services.</summary>
    public static void AddCampaigns(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped<RespondentLinks>();
        services.AddSingleton<Letters>();
        services.AddScoped<LetterWriter>();
        services.AddScoped<MailSending>();
        services.AddScoped<MailSweep>();
        services.AddScoped<Reminding>();
        services.AddScoped<ReminderRound>();
        services.AddScoped<CampaignDesk>();
        services.AddScoped<CampaignCopying>();
        services.AddScoped<InviteCheck>();
        services.AddScoped<InviteSending>();
        services.AddScoped<OpenLinks>();
        services.AddScoped<Joining>();
        services.AddScoped<HandingOver>();
        services.AddScoped<ProgressList>();
        services.AddQuartz(quartz =>
        {
            Repeat<MailSweep>(quartz, "mails", MailSweep.Interval);
            Repeat<ReminderRound>(quartz, "reminders", ReminderRound.Interval);
        });
    }

    /// <summary>Maps the picture of an open link.</summary>
    public static void MapCampaigns(this IEndpointRouteBuilder endpoints) => endpoints.MapOpenLinkPicture();

    private static void Repeat<TJob>(IQuartzBuilder quartz, string name, TimeSpan interval)
        where TJob : IJob
    {
        var key = new JobKey(name, "campaigns");
        quartz.AddJob<TJob>(job => job.WithIdentity(key).StoreDurably());
        quartz.AddTrigger(trigger => trigger.ForJob(key).WithIdentity(name, "campaigns").StartNow()
            .WithSimpleSchedule(schedule => schedule.WithInterval(interval).RepeatForever()));
    }
}
