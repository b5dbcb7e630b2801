namespace Maturity.Web.Features.Answering;

/// <summary>What a script is told when its answer was not stored: problem details with what it needs to go on.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Code">Reason in one word: invalid, conflict, reused, closed, submitted or not-open.</param>
/// <param name="Title">What happened and what to do, in the reader's language.</param>
public sealed record AnswerReply(int Status, string Code, string Title)
{
    /// <summary>Each field and its remedy, when the answer was not valid.</summary>
    public IReadOnlyList<AnswerProblem>? Errors { get; init; }

    /// <summary>Version that stands, on a conflict.</summary>
    public int? Version { get; init; }

    /// <summary>What stands, on a conflict.</summary>
    public AnswerView? Current { get; init; }

    /// <summary>The response.</summary>
    public IResult ToResult() => TypedResults.Json(this, (System.Text.Json.JsonSerializerOptions?)null, "application/problem+json", Status);
}
