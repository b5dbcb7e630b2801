using Maturity.Core.Questionnaires;
using Maturity.Web.Http;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Answering;

/// <summary>Makes an answer of what somebody sent, or says everything that is wrong with it.</summary>
public sealed class AnswerCheck(IStringLocalizer<AnsweringTexts> texts)
{
    /// <summary>Checks a draft against its question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="draft">What was sent.</param>
    /// <param name="content">The answer; only to be used when there is no problem.</param>
    /// <returns>The problems; none when the answer is good.</returns>
    public IReadOnlyList<AnswerProblem> Check(Question question, AnswerDraft draft, out AnswerContent content)
    {
        var problems = new List<AnswerProblem>();
        var kind = draft.Kind ?? AnswerKind.None;
        var reason = kind == AnswerKind.NotApplicable ? Clean(draft.Reason) : null;
        content = new(kind, kind == AnswerKind.Level ? draft.Level : null, reason, Clean(draft.Comment));
        if (draft.Kind is null) problems.Add(new("kind", texts["Choose one of the answers."]));
        if (kind == AnswerKind.Level && draft.Level is not (>= 1 and <= 5)) problems.Add(new("level", texts["Choose one of the five answers."]));
        if (kind == AnswerKind.NotApplicable) CheckReason(question, reason, problems);
        if (reason?.Length > AnswerContent.TextLength) problems.Add(TooLong("reason", texts["The reason"]));
        if (content.Comment?.Length > AnswerContent.TextLength) problems.Add(TooLong("comment", texts["The comment"]));
        return problems;
    }

    private void CheckReason(Question question, string? reason, List<AnswerProblem> problems)
    {
        if (!question.NotApplicable)
            problems.Add(new("kind", texts["“Not applicable” is not offered for this question. Choose another answer."]));
        else if (reason is null)
            problems.Add(new("reason", texts["Say in a few words why this does not apply, or choose another answer."]));
    }

    private AnswerProblem TooLong(string field, string name) =>
        new(field, texts["{0} can have at most {1} characters. Shorten it.", name, Formats.Count(AnswerContent.TextLength)]);

    /// <summary>Line ends as one character, no other control characters (a database refuses some), nothing around it.</summary>
    private static string? Clean(string? text)
    {
        if (text is null) return null;
        var kept = string.Concat(text.ReplaceLineEndings("\n").Where(c => c is '\n' or '\t' || !char.IsControl(c))).Trim();
        return kept.Length == 0 ? null : kept;
    }
}
