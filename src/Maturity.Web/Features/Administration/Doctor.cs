using Maturity.Web.Data;
using Maturity.Web.Features.Reports;
using Maturity.Web.Mail;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Features.Administration;

/// <summary>Examines an installation without changing it: no folder, database or mail is made.</summary>
public static class Doctor
{
    /// <summary>All findings, in the order to mend them in.</summary>
    /// <param name="settings">Settings from the command line, <c>--Section:Key=value</c>.</param>
    /// <param name="connects">Whether to speak with the mail server.</param>
    /// <param name="cancellation">Ends the examination.</param>
    public static async Task<IReadOnlyList<Finding>> ExamineAsync(string[] settings, bool connects, CancellationToken cancellation)
    {
        var (finding, product) = SettingsCheck.Run(settings);
        if (product is null) return [finding, await BrowserCheck.RunAsync(null, cancellation), await FontCheck.RunAsync(cancellation)];
        await using var _ = product;
        var storage = product.Services.GetRequiredService<IOptions<StorageOptions>>().Value;
        return
        [
            finding,
            AddressCheck.Run(product.Services.GetRequiredService<IOptions<SiteOptions>>().Value),
            FolderCheck.Run(storage),
            await DatabaseCheck.RunAsync(product.Services, storage, cancellation),
            await MailCheck.RunAsync(product.Services.GetRequiredService<IOptions<MailOptions>>().Value, storage, connects, cancellation),
            await BrowserCheck.RunAsync(product.Services.GetRequiredService<IOptions<BrowserOptions>>().Value.Path, cancellation),
            await FontCheck.RunAsync(cancellation),
        ];
    }
}
