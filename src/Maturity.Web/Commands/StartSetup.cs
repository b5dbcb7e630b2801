using Microsoft.Extensions.Options;

namespace Maturity.Web.Commands;

/// <summary>What a start that fails says, and what it does not.</summary>
public static class StartSetup
{
    // They log what stops a start with a trace and then throw it: it is said once, in a sentence.
    private static readonly string[] Doubling = ["Microsoft.Extensions.Hosting.Internal.Host", "Microsoft.AspNetCore.Server.Kestrel"];

    /// <summary>Refuses settings whose text is not what the key holds, all of them at once.</summary>
    /// <exception cref="OptionsValidationException">There are such.</exception>
    public static void DemandReadableSettings(this WebApplicationBuilder builder)
    {
        var problems = SettingArguments.Sections.SelectMany(pair => SettingValues.Problems(builder.Configuration, pair.Key, pair.Value)).ToList();
        if (problems.Count > 0) throw new OptionsValidationException("Settings", typeof(IConfiguration), problems);
    }

    /// <summary>Until the start has ended, whatever stops it is not also logged.</summary>
    public static Starting KeepStartQuiet(this WebApplicationBuilder builder)
    {
        var starting = new Starting();
        foreach (var category in Doubling)
            builder.Logging.AddFilter(category, level => level >= LogLevel.Warning && (starting.HasEnded || level < LogLevel.Error));
        return starting;
    }

    /// <summary>Whether the product is starting.</summary>
    public sealed class Starting
    {
        /// <summary>Whether it serves.</summary>
        public bool HasEnded { get; private set; }

        /// <summary>It serves.</summary>
        public void End() => HasEnded = true;
    }
}
