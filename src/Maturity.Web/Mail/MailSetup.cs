namespace Maturity.Web.Mail;

/// <summary>Registers mail.</summary>
public static class MailSetup
{
    /// <summary>Services.</summary>
    public static void AddMail(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<SiteOptions>().BindConfiguration(SiteOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<MailOptions>().BindConfiguration(MailOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<Mailer>();
        builder.Services.AddSingleton<Postbox>();
        builder.Services.AddHostedService(services => services.GetRequiredService<Postbox>());
        builder.Services.AddSingleton<AccountMails>();
    }
}
