using Maturity.Web.Data;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Commands;

/// <summary>What the commands share that need the whole product.</summary>
public static class ProductCommand
{
    /// <summary>
    /// Puts the product together, judges all its settings before anything is made or changed, and does the work. What
    /// keeps the product from it goes to <paramref name="error"/> in sentences.
    /// </summary>
    /// <param name="words">Settings as they were typed.</param>
    /// <param name="error">Where sentences go.</param>
    /// <param name="work">What to do with the product; it is disposed of afterwards.</param>
    /// <param name="own">Settings that the command itself gives.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> words, TextWriter error, Func<WebApplication, Task> work, params string[] own)
    {
        var settings = SettingArguments.Read(words);
        if (settings.Problems.Count > 0) return await SayAsync(settings.Problems, error, CommandLine.BadUsage);
        try
        {
            await using var product = Product.Build([.. settings.Taken, .. own]);
            product.Services.GetService<IStartupValidator>()?.Validate();
            product.Services.GetRequiredService<IOptions<StorageOptions>>().Value.DemandFolder();
            await work(product);
            return 0;
        }
        catch (Exception failure) when (Refusal.Sentences(failure) is { Count: > 0 } sentences)
        {
            return await SayAsync(sentences, error, CommandLine.BadInput);
        }
    }

    private static async Task<int> SayAsync(IEnumerable<string> sentences, TextWriter error, int code)
    {
        foreach (var sentence in sentences) await error.WriteLineAsync(sentence);
        return code;
    }
}
