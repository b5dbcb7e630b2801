using Maturity.Core.Questionnaires;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Answering;

/// <summary>An answer in words.</summary>
public static class AnswerWords
{
    /// <summary>The sentence chosen, or what was chosen in its place.</summary>
    /// <param name="question">The question.</param>
    /// <param name="content">The answer; null for none.</param>
    /// <param name="T">Texts.</param>
    public static string Of(Question question, AnswerContent? content, IStringLocalizer<AnsweringTexts> T) => content switch
    {
        { Kind: AnswerKind.Level, Level: { } level } => question.Answers[level - 1],
        { Kind: AnswerKind.DontKnow } => T["I don’t know"],
        { Kind: AnswerKind.NotApplicable } => T["Not applicable: {0}", content.Reason ?? ""],
        _ => T["No answer"],
    };
}
