using Maturity.Web.Features.Answering;

namespace Maturity.Web.Features.Results.Perception;

/// <summary>What one person answered, in a named assessment.</summary>
/// <param name="QuestionId">The question.</param>
/// <param name="Name">Name of the person.</param>
/// <param name="Group">Id of their group.</param>
/// <param name="Kind">Kind of answer.</param>
/// <param name="Level">1 to 5 when the kind is a level.</param>
/// <param name="Comment">Their comment.</param>
public sealed record PersonAnswer(string QuestionId, string Name, string Group, AnswerKind Kind, int? Level, string? Comment);
