using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Benchmarks;

/// <summary>What is agreed to. A changed text gets a new version; earlier consents keep the text they were given for.</summary>
public static class ConsentText
{
    /// <summary>Version of the texts below.</summary>
    public const string Version = "2026-11-24";

    /// <summary>The first version that speaks of the levels aimed for.</summary>
    private const string WithAims = "2026-11-24";

    /// <summary>Version and language of the texts as the reader sees them now. A form carries it, so that what is stored is what was read.</summary>
    public static string Edition => $"{Version}/{CultureInfo.CurrentUICulture.TwoLetterISOLanguageName}";

    /// <summary>Whether a text spoke of the levels aimed for: earlier ones spoke of scores only.</summary>
    /// <param name="version">Version of the text; null when none is known.</param>
    public static bool CoversAims(string? version) => string.CompareOrdinal(version, WithAims) >= 0;

    /// <summary>What a workspace agrees to.</summary>
    /// <param name="texts">The reader's language.</param>
    public static string OfWorkspace(IStringLocalizer<BenchmarksTexts> texts) =>
        texts["This workspace lets the accepted results of those of its organizations that agreed themselves, and the levels they aim for in a roadmap shown to them, count in the benchmark of this installation. Other workspaces see figures about groups of at least five owners only, in whole points, never a single organization, and never its name. This can be taken back at any time: results then no longer count, and leave the published figures at their next refresh."].Value;

    /// <summary>What an organization agrees to.</summary>
    /// <param name="texts">The reader's language.</param>
    public static string OfOrganization(IStringLocalizer<BenchmarksTexts> texts) =>
        texts["We agree that the scores of our newest accepted assessment and the levels we aim for in the roadmap shown to us, with our industry and size, count in the benchmark of this installation. Others see figures about groups of at least five owners only, in whole points, never our scores or aims and never our name. We can take this back at any time: our scores then no longer count, and leave the published figures at their next refresh."].Value;
}
