using Maturity.Core.Benchmarking;
using Maturity.Core.Questionnaires;

namespace Maturity.Web.Features.Benchmarks.Components;

/// <summary>Where an organization stands among its peers, as page and report show it.</summary>
public sealed record PositionModel
{
    /// <summary>The cohort and what may be shown of it.</summary>
    public required Position Position { get; init; }

    /// <summary>Day of the figures.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Industries and sizes in the reader's language.</summary>
    public required Classification Classification { get; init; }

    /// <summary>The measures to show, the index first.</summary>
    public required IReadOnlyList<PositionLine> Lines { get; init; }

    /// <summary>How many of the lines after the first are dimensions; capabilities follow.</summary>
    public required int Dimensions { get; init; }

    /// <summary>The levels aimed for, dimensions first, then capabilities; empty where the peers say nothing of it.</summary>
    public IReadOnlyList<AimLine> Aims { get; init; } = [];

    /// <summary>Whether the peers are invented; the chart then says so.</summary>
    public bool Demo { get; init; }

    /// <summary>Whether there is a cohort to show.</summary>
    public bool HasPeers => Position.Segment is not null;

    /// <summary>Whether a mean that leans on all organizations is all that may be shown of the cohort.</summary>
    public bool IsEstimate => Position.Disclosure.Level == DisclosureLevel.Estimate;

    /// <summary>Whether the rules hold back a measure while the cohort is shown.</summary>
    public IEnumerable<PositionLine> HeldBack => HasPeers ? Lines.Where(line => line.Position.Disclosure.Level == DisclosureLevel.Nothing) : [];
}
