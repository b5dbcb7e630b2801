using Maturity.Web.Data;
using Maturity.Web.Features.Benchmarks;
using Maturity.Web.Features.Leads;
using Maturity.Web.Features.Reports;
using Maturity.Web.Features.Webhooks;
using Maturity.Web.Features.Workspaces;
using Maturity.Web.Http;
using Maturity.Web.Jobs;
using Maturity.Web.Mail;

namespace Maturity.Web.Commands;

/// <summary>
/// The settings of a command line, <c>--Section:Key=value</c>. A host takes any word and forgets the misspelled ones, so
/// that a product with a mistyped data folder starts on another; here only what means something is taken.
/// </summary>
public sealed class SettingArguments
{
    private const string Shape = "Settings have the form --Section:Key=value, such as --Storage:Folder=data.";

    /// <summary>Our own sections, each with the class that holds its keys.</summary>
    public static readonly IReadOnlyDictionary<string, Type> Sections = new Dictionary<string, Type>(StringComparer.OrdinalIgnoreCase)
    {
        [SiteOptions.Section] = typeof(SiteOptions),
        [StorageOptions.Section] = typeof(StorageOptions),
        [MailOptions.Section] = typeof(MailOptions),
        [HttpEdgeOptions.Section] = typeof(HttpEdgeOptions),
        [WorkOptions.Section] = typeof(WorkOptions),
        [BrowserOptions.Section] = typeof(BrowserOptions),
        [WorkspacesOptions.Section] = typeof(WorkspacesOptions),
        [LeadsOptions.Section] = typeof(LeadsOptions),
        [BenchmarkOptions.Section] = typeof(BenchmarkOptions),
        [WebhookOptions.Section] = typeof(WebhookOptions),
    };

    // What the framework's own tools say to the product they start, such as the one that writes migrations.
    private static readonly string[] Tools = ["applicationName", "contentRoot", "ReloadStaticAssetsAtRuntime"];

    /// <summary>What the framework itself understands.</summary>
    private static readonly string[] Foreign =
        ["urls", "http_ports", "https_ports", "environment", "AllowedHosts", "Logging", "Kestrel", "ConnectionStrings", .. Tools];

    private readonly List<string> taken = [];
    private readonly List<string> problems = [];

    private SettingArguments()
    {
    }

    /// <summary>The settings, each as one <c>--Key=value</c>.</summary>
    public IReadOnlyList<string> Taken => taken;

    /// <summary>A sentence for each word that is no setting.</summary>
    public IReadOnlyList<string> Problems => problems;

    /// <summary>Reads the words of a command line that belong to no option of the command.</summary>
    /// <param name="words">The words, in their order.</param>
    public static SettingArguments Read(IReadOnlyList<string> words)
    {
        var read = new SettingArguments();
        for (var i = 0; i < words.Count; i++)
        {
            // The framework also takes "--urls http://…", in two words.
            var isApart = IsName(words[i]) && !words[i].Contains('=') && i + 1 < words.Count && !IsName(words[i + 1]);
            read.Add(isApart ? $"{words[i]}={words[++i]}" : words[i]);
        }

        return read;
    }

    private static bool IsName(string word) => word.StartsWith("--", StringComparison.Ordinal);

    private void Add(string word)
    {
        if (!IsName(word) || word.Length == 2) problems.Add($"“{word}” is no setting and no option of this command. {Shape}");
        else if (Problem(word[2..].Split('=', 2)[0]) is { } problem) problems.Add(problem);
        else if (!word.Contains('=')) problems.Add($"{word} has no value. {Shape}");
        else taken.Add(word);
    }

    private static string? Problem(string key)
    {
        var parts = key.Split(':');
        if (Foreign.Contains(parts[0], StringComparer.OrdinalIgnoreCase)) return null;
        if (!Sections.TryGetValue(parts[0], out var options))
            return $"--{key}: there is no such setting. Sections are {string.Join(", ", Sections.Keys)}, and of the framework {string.Join(", ", Foreign[..^Tools.Length])}.";
        var keys = SettingValues.Keys(options).Select(property => property.Name).ToList();
        return parts.Length > 1 && keys.Contains(parts[1], StringComparer.OrdinalIgnoreCase) ? null
            : $"--{key}: the section {parts[0]} has no such key. It has {string.Join(", ", keys)}.";
    }
}
