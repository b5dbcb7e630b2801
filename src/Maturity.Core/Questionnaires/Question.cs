namespace Maturity.Core.Questionnaires;

/// <summary>One question with its five anchored answers.</summary>
public sealed record Question
{
    /// <summary>Id such as <c>TAL-01</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The question as people read it.</summary>
    public required string Text { get; init; }

    /// <summary>Why it is asked.</summary>
    public string Why { get; init; } = "";

    /// <summary>What would show the answer.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>Ids of the groups best placed to answer; empty = every group.</summary>
    public IReadOnlyList<string> Ask { get; init; } = [];

    /// <summary>Free hint on who knows the answer, such as "HR lead".</summary>
    public string AnsweredBy { get; init; } = "";

    /// <summary>Weight within the capability, above 0.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>Whether the quick scan asks it.</summary>
    public bool QuickScan { get; init; }

    /// <summary>Whether "not applicable" is offered.</summary>
    public bool NotApplicable { get; init; }

    /// <summary>What counts as a reason for "not applicable".</summary>
    public string NotApplicableReason { get; init; } = "";

    /// <summary>Exactly five answers, level 1 to 5.</summary>
    public required IReadOnlyList<string> Answers { get; init; }

    /// <summary>Words to find related questions by.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Ids of the sources behind the question.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Question of an older major version that means the same, such as <c>data-driven@1/TAL-01</c>.</summary>
    public string? SameAs { get; init; }
}
