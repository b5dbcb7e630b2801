using System.CommandLine;
using Maturity.Web.Data;
using Maturity.Web.Features.Administration;
using Maturity.Web.Mail;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Commands;

/// <summary><c>maturity demo</c>: makes the demo workspace.</summary>
public static class DemoCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("demo", "Makes a marked demo workspace with three organizations. Doing it twice changes nothing.")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        command.SetAction((parsed, cancellation) => ProductCommand.RunAsync(
            parsed.UnmatchedTokens,
            parsed.InvocationConfiguration.Error,
            async app =>
            {
                await app.PrepareStorageAsync();
                await parsed.InvocationConfiguration.Output.WriteLineAsync(await MakeAsync(app, cancellation));
            },
            "--Logging:LogLevel:Default=Warning"));
        return command;
    }

    private static async Task<string> MakeAsync(WebApplication app, CancellationToken cancellation)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var site = scope.ServiceProvider.GetRequiredService<IOptions<SiteOptions>>().Value;
        var demo = scope.ServiceProvider.GetRequiredService<DemoWorkspace>();
        var place = site.Url($"/{DemoWorkspace.Slug}");
        if (await demo.MakeAsync(cancellation) is { } made)
            return $"The demo workspace is at {place} once the product is served. Sign in as {made.Email} with the password {made.Password}";
        if (await demo.OwnerAddressAsync(cancellation) is not { } owner)
            return $"The address {place} belongs to a workspace that is no demo, or that nobody owns. Nothing was made.";
        return $"The demo workspace is there already, at {place}. Sign in as {owner}. The password was shown when it was made; "
            + $"for a new one open {site.Url("/account/forgot-password")}. {Delivery(scope.ServiceProvider)}";
    }

    private static string Delivery(IServiceProvider services)
    {
        var folder = Path.Combine(services.GetRequiredService<IOptions<StorageOptions>>().Value.FolderPath, "mail");
        return services.GetRequiredService<IOptions<MailOptions>>().Value.Host is { Length: > 0 }
            ? "The address is made up, so that no mail arrives there: unset Mail:Host for that moment, and the mail becomes a file."
            : $"Its mail becomes a file in {folder}.";
    }
}
