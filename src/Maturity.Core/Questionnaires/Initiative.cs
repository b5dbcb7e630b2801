namespace Maturity.Core.Questionnaires;

/// <summary>A piece of work that lifts capabilities.</summary>
public sealed record Initiative
{
    /// <summary>Id such as <c>I-TAL-1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Title as people read it; the id when the author gave none.</summary>
    public required string Title { get; init; }

    /// <summary>What is done.</summary>
    public string Description { get; init; } = "";

    /// <summary>What it lifts, and from where to where.</summary>
    public IReadOnlyList<Lift> Lifts { get; init; } = [];

    /// <summary>Person-weeks at 250 to 999 people.</summary>
    public Effort Effort { get; init; } = new(0, 0, 0);

    /// <summary>Duration in weeks, at least 1.</summary>
    public int Weeks { get; init; } = 1;

    /// <summary>Ids of initiatives that come first. Never a cycle.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>Role that owns it.</summary>
    public string Owner { get; init; } = "";

    /// <summary>What shows that it worked.</summary>
    public string Measure { get; init; } = "";

    /// <summary>What to do in the first thirty days.</summary>
    public IReadOnlyList<string> FirstThirtyDays { get; init; } = [];

    /// <summary>Ids of the sources behind it.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];
}
