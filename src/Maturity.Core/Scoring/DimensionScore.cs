namespace Maturity.Core.Scoring;

/// <summary>Result of one dimension.</summary>
public sealed record DimensionScore
{
    /// <summary>Id of the dimension.</summary>
    public required string Id { get; init; }

    /// <summary>Points 0 to 100 (F4); null when not scored.</summary>
    public required double? Score { get; init; }

    /// <summary>Level 1 to 5 (F6); null when not scored.</summary>
    public required int? Level { get; init; }

    /// <summary>Points with every "don't know" at level 1 (F8); null when not scored even so.</summary>
    public required double? Low { get; init; }

    /// <summary>Points with every "don't know" at level 5 (F8); null when not scored even so.</summary>
    public required double? High { get; init; }

    /// <summary>Answered share of the applicable question weight, 0 to 1.</summary>
    public required double Coverage { get; init; }

    /// <summary>Weight within the index.</summary>
    public required double Weight { get; init; }

    /// <summary>Its capabilities, in the order of the questionnaire; those without any scored question left out.</summary>
    public required IReadOnlyList<CapabilityScore> Capabilities { get; init; }
}
