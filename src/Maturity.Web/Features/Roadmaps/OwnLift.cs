namespace Maturity.Web.Features.Roadmaps;

/// <summary>What an own initiative lifts, as typed.</summary>
public sealed record OwnLift
{
    /// <summary>Id of the capability; empty leaves the line out.</summary>
    public string? Capability { get; init; }

    /// <summary>Level it starts from.</summary>
    public int? From { get; init; }

    /// <summary>Level it leads to.</summary>
    public int? To { get; init; }
}
