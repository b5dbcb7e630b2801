using Maturity.Web.Data;
using Maturity.Web.Jobs;
using Maturity.Web.Mail;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Features.Account;

/// <summary>Says in the log where the product is, and how to set it up while nobody has.</summary>
public static class FirstRunAnnouncement
{
    /// <summary>Writes the lines.</summary>
    /// <param name="app">The product, started.</param>
    public static async Task AnnounceAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var site = scope.ServiceProvider.GetRequiredService<IOptions<SiteOptions>>().Value;
        var log = scope.ServiceProvider.GetRequiredService<ILogger<FirstRun>>();
        var storage = scope.ServiceProvider.GetRequiredService<IOptions<StorageOptions>>().Value;
        log.LogInformation("Data is kept in {Folder}", storage.FolderPath);
        if (string.IsNullOrWhiteSpace(storage.KeyCertificatePath))
            log.LogInformation("The keys that protect sign-ins stand in the database as they are. Set Storage:KeyCertificatePath to have them encrypted");
        if (!scope.ServiceProvider.GetRequiredService<IOptions<WorkOptions>>().Value.ServesPages)
        {
            // A link from here would lead nowhere, and end the one that a node with pages has shown.
            log.LogInformation("This node works in the background and shows no pages");
            return;
        }

        log.LogInformation("Maturity is ready: {Address}", site.Url("/"));
        var token = await scope.ServiceProvider.GetRequiredService<FirstRun>().OfferTokenAsync(app.Lifetime.ApplicationStopping);
        if (token is not null)
            log.LogWarning("Nobody has set this installation up. Open this link once to do so: {Link}", site.Url($"/setup?token={token}"));
    }
}
