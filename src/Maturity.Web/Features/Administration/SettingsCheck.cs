using Maturity.Web.Commands;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Features.Administration;

/// <summary>Whether the product accepts its settings; every message that starting it would end with.</summary>
public static class SettingsCheck
{
    private const string Name = "settings";

    /// <summary>The finding, and the product, not started, when it can be put together with these settings.</summary>
    /// <param name="settings">Settings from the command line.</param>
    public static (Finding Finding, WebApplication? Product) Run(string[] settings)
    {
        WebApplication? product = null;
        try
        {
            // Put together and never started: it examines quietly, and no work begins.
            product = Product.Build([.. settings, "--Logging:LogLevel:Default=None"]);
            product.Services.GetService<IStartupValidator>()?.Validate();
            return (Finding.Fine(Name, "The product accepts its settings."), product);
        }
        catch (Exception refusal)
        {
            // Whatever keeps the product from starting is what the operator came to read.
            ((IDisposable?)product)?.Dispose();
            return (Finding.Broken(Name, string.Join(" ", Messages(refusal)), "Change the settings that are named, in appsettings.json, in the environment (Section__Key) or on the command line."), null);
        }
    }

    private static IReadOnlyList<string> Messages(Exception refusal) =>
        Refusal.Sentences(refusal) is { Count: > 0 } sentences ? sentences : [refusal.Message];
}
