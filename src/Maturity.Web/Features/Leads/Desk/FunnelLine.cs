namespace Maturity.Web.Features.Leads.Desk;

/// <summary>How many came how far, of one source or of all.</summary>
/// <param name="Channel">The source; null for all together.</param>
/// <param name="Counts">Scans begun and finished, details left, addresses confirmed, contacted, qualified, won.</param>
public sealed record FunnelLine(string? Channel, IReadOnlyList<int> Counts)
{
    /// <summary>How many steps there are.</summary>
    public const int Steps = 7;

    /// <summary>Share of the step before, 0 to 1; null for the first step, and where nobody was at the one before.</summary>
    /// <param name="step">Index of the step.</param>
    public double? Conversion(int step) => step == 0 || Counts[step - 1] == 0 ? null : (double)Counts[step] / Counts[step - 1];

    /// <summary>Share of the widest step, 0 to 100, for a bar.</summary>
    /// <param name="step">Index of the step.</param>
    public double Width(int step) => Counts.Max() is var most and > 0 ? 100.0 * Counts[step] / most : 0;

    /// <summary>Several together.</summary>
    /// <param name="channel">What they are called; null for all.</param>
    /// <param name="lines">The lines.</param>
    public static FunnelLine Sum(string? channel, IReadOnlyCollection<FunnelLine> lines) =>
        new(channel, [.. Enumerable.Range(0, Steps).Select(step => lines.Sum(line => line.Counts[step]))]);
}
