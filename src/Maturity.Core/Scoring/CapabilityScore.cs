namespace Maturity.Core.Scoring;

/// <summary>Result of one capability.</summary>
public sealed record CapabilityScore
{
    /// <summary>Id of the capability.</summary>
    public required string Id { get; init; }

    /// <summary>Points 0 to 100 (F3); null when not scored.</summary>
    public required double? Score { get; init; }

    /// <summary>Level 1 to 5 (F6); null when not scored.</summary>
    public required int? Level { get; init; }

    /// <summary>Answered weight over applicable weight, 0 to 1 (F3).</summary>
    public required double Coverage { get; init; }

    /// <summary>Whether all its questions are "not applicable", so that it drops out.</summary>
    public required bool NotApplicable { get; init; }

    /// <summary>Weight within the dimension.</summary>
    public required double Weight { get; init; }
}
