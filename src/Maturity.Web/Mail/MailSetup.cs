using Maturity.Web.Http;

namespace Maturity.Web.Mail;

/// <summary>Registers mail.</summary>
public static class MailSetup
{
    /// <summary>Services.</summary>
    public static void AddMail(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<SiteOptions>().BindConfiguration(SiteOptions.Section)
            .PostConfigure<IConfiguration>((site, settings) => site.Address = settings[SiteOptions.Key] ?? ListeningAddress.Planned(settings) ?? site.Address)
            .ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<MailOptions>().BindConfiguration(MailOptions.Section).ValidateDataAnnotations()
            .Validate(mail => MailAddressAttribute.IsAddress(mail.From), "Mail:From must be a mail address. Give one such as maturity@example.org.")
            .ValidateOnStart();
        builder.Services.AddSingleton<Mailer>();
        builder.Services.AddSingleton<Postbox>();
        builder.Services.AddHostedService(services => services.GetRequiredService<Postbox>());
        builder.Services.AddSingleton<AccountMails>();
    }
}
