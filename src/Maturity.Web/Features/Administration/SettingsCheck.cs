using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Features.Administration;

/// <summary>Whether the product accepts its settings; every message that starting it would end with.</summary>
public static partial class SettingsCheck
{
    private const string Name = "settings";

    /// <summary>The finding, and the product, not started, when it can be put together with these settings.</summary>
    /// <param name="settings">Settings from the command line.</param>
    public static (Finding Finding, WebApplication? Product) Run(string[] settings)
    {
        WebApplication? product = null;
        try
        {
            // The last word: it examines quietly and does none of the product's own work.
            product = Product.Build([.. settings, "--Logging:LogLevel:Default=None", "--Work:Role=web"]);
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

    private static IEnumerable<string> Messages(Exception refusal) => refusal switch
    {
        AggregateException many => many.InnerExceptions.SelectMany(Messages),
        OptionsValidationException options => options.Failures.Select(Plain),
        { InnerException: { } inner } => [refusal.Message, .. Messages(inner)],
        _ => [refusal.Message],
    };

    // The framework wraps our sentence in one of its own.
    private static string Plain(string failure) => Wrapped().Match(failure) is { Success: true } match ? match.Groups[1].Value : failure;

    [GeneratedRegex("^DataAnnotation validation failed for .* with the error: '(.*)'\\.$", RegexOptions.Singleline)]
    private static partial Regex Wrapped();
}
