using System.Text.RegularExpressions;

namespace Maturity.Web.Features.Reports;

/// <summary>What a workspace may change about a report: its name, one color and a logo.</summary>
public sealed partial record ReportBrand
{
    /// <summary>Takes a brand whose parts are safe to put into a style sheet and a document.</summary>
    /// <param name="name">Name of the workspace.</param>
    /// <param name="accent">A color such as <c>#0c5a6b</c>, already checked for contrast; null keeps the usual one.</param>
    /// <param name="logo">The picture as a data address of type PNG, JPEG or WebP; null shows none.</param>
    /// <exception cref="ArgumentException">The color or the logo is not of that form.</exception>
    public ReportBrand(string name, string? accent = null, string? logo = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (accent is not null && !Color().IsMatch(accent)) throw new ArgumentException("A color is # and six hexadecimal digits.", nameof(accent));
        if (logo is not null && !Picture().IsMatch(logo)) throw new ArgumentException("A logo is a data address of a picture.", nameof(logo));
        (Name, Accent, Logo) = (name, accent, logo);
    }

    public string Name { get; }

    public string? Accent { get; }

    public string? Logo { get; }

    [GeneratedRegex(@"\A#[0-9A-Fa-f]{6}\z")]
    private static partial Regex Color();

    [GeneratedRegex(@"\Adata:image/(png|jpeg|webp);base64,[A-Za-z0-9+/]+={0,2}\z")]
    private static partial Regex Picture();
}
