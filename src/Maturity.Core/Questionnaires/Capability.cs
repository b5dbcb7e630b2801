namespace Maturity.Core.Questionnaires;

/// <summary>Something an organization can be good at; the unit that initiatives lift.</summary>
public sealed record Capability
{
    /// <summary>Id such as <c>TAL.attract</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Name as people read it; the id when the author gave none.</summary>
    public required string Name { get; init; }

    /// <summary>What the capability is, in one sentence.</summary>
    public string Description { get; init; } = "";

    /// <summary>Another name that readers may know it by, such as that of a standard; empty when there is none.</summary>
    public string AlsoKnownAs { get; init; } = "";

    /// <summary>Weight within the dimension, above 0.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>Its questions, at least one.</summary>
    public required IReadOnlyList<Question> Questions { get; init; }
}
