namespace Maturity.Core.Questionnaires;

/// <summary>One of the dimensions that make up the index.</summary>
public sealed record Dimension
{
    /// <summary>Id such as <c>TAL</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Name as people read it; the id when the author gave none.</summary>
    public required string Name { get; init; }

    /// <summary>The challenge behind the dimension, in one line.</summary>
    public string Challenge { get; init; } = "";

    /// <summary>The dimension as one question.</summary>
    public string Question { get; init; } = "";

    /// <summary>Weight within the index, above 0.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>Its capabilities, at least one.</summary>
    public required IReadOnlyList<Capability> Capabilities { get; init; }
}
