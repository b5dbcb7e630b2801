using Maturity.Core.Questionnaires;

namespace Maturity.Web.Features.Answering;

/// <summary>One question as the page shows it: what its fields hold, and what is to be said about them.</summary>
/// <param name="Question">The question.</param>
/// <param name="Content">What the fields hold: the stored answer, or what was typed and could not be stored.</param>
/// <param name="Version">Version of the answer that a save builds on.</param>
public sealed record QuestionState(Question Question, AnswerContent Content, int Version)
{
    /// <summary>What is wrong with what was typed.</summary>
    public IReadOnlyList<AnswerProblem> Problems { get; init; } = [];

    /// <summary>The answer that stands in place of what was typed, when it was changed somewhere else.</summary>
    public AnswerContent? Theirs { get; init; }

    /// <summary>What the respondent said the last time, to be confirmed; null when there is nothing, or an answer already.</summary>
    public CarriedAnswer? Carried { get; init; }

    /// <summary>Id of the question's element, and so its anchor.</summary>
    public string Anchor => $"q-{Question.Id}";

    /// <summary>Name of one of its fields.</summary>
    /// <param name="field">The field.</param>
    public string FieldName(string field) => $"{Question.Id}.{field}";

    /// <summary>Whether one of the five sentences is chosen.</summary>
    /// <param name="level">Which, 1 to 5.</param>
    public bool Chose(int level) => Content.Kind == AnswerKind.Level && Content.Level == level;

    /// <summary>The problem of a field, if it has one.</summary>
    /// <param name="fields">Names of the field.</param>
    public string? ProblemOf(params ReadOnlySpan<string> fields)
    {
        foreach (var problem in Problems)
        {
            if (fields.Contains(problem.Field)) return problem.Message;
        }

        return null;
    }
}
