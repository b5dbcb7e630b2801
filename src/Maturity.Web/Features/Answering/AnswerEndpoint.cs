using System.Text.Json;
using Maturity.Web.Http;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Answering;

/// <summary>Where the questionnaire's script saves one answer at a time.</summary>
public static class AnswerEndpoint
{
    // Reason and comment with every character escaped, and room for the rest.
    private const int MaxBodyBytes = 32 * 1024;

    /// <summary>Maps it.</summary>
    public static void MapAnswering(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPut("/{workspace}/answer/{respondentId:guid}/answers/{questionId}", SaveAsync)
            .RequireAuthorization(Policies.Respondent)
            .DisableCookieRedirect()
            .RequireAntiforgeryToken()
            .RequireRateLimiting(RateLimits.Save)
            .WithMetadata(new RequestSizeLimitAttribute(MaxBodyBytes));

    private static async Task<IResult> SaveAsync(
        HttpContext context, Guid respondentId, string questionId,
        RespondentAccess access, QuestionPlans plans, AnswerCheck check, AnswerSaving saving, IStringLocalizer<AnsweringTexts> texts)
    {
        var cancellation = context.RequestAborted;
        var visit = await access.FindAsync(respondentId, context.User, cancellation);
        if (visit is null) return TypedResults.NotFound();
        var question = (await plans.OfAsync(visit, cancellation)).Find(questionId);
        if (question is null) return TypedResults.NotFound();
        if (!context.Request.HasJsonContentType() || !ContentCharset.IsUtf8(context.Request))
            return TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        var (input, problems) = await ReadAsync(context.Request, texts);
        var content = AnswerContent.Empty;
        if (input is not null)
            problems = [.. problems, .. check.Check(question, new(AnswerDraft.KindOf(input.Kind), input.Level, input.Reason, input.Comment), out content)];
        if (problems.Count > 0)
            return new AnswerReply(400, "invalid", texts["This answer was not saved."]) { Errors = problems }.ToResult();
        var save = new AnswerSave(input!.OperationId!.Value, questionId, input.BaseVersion!.Value, content);
        return Reply((await saving.SaveAsync(respondentId, [save], cancellation))[0], visit, texts);
    }

    private static IResult Reply(SaveOutcome outcome, RespondentVisit visit, IStringLocalizer<AnsweringTexts> texts) => outcome.Status switch
    {
        SaveStatus.Saved => TypedResults.Ok(new SavedReply(outcome.Version, outcome.At)),
        SaveStatus.Conflict => new AnswerReply(409, "conflict", texts["This answer was changed somewhere else since you opened the page."])
        {
            Version = outcome.Version,
            Current = AnswerView.Of(outcome),
        }.ToResult(),
        SaveStatus.OperationReused => new AnswerReply(422, "reused", texts["The operation id was used for something else. Send a new one."]).ToResult(),
        _ => Refused(visit, texts).ToResult(),
    };

    /// <summary>Why no answers are taken. When the visit saw no obstacle, one came up since: the respondent submitted, or it closed.</summary>
    private static AnswerReply Refused(RespondentVisit visit, IStringLocalizer<AnsweringTexts> texts) => visit.Obstacle switch
    {
        Obstacle.NotOpen => new(409, "not-open", texts["This questionnaire is not open yet."]),
        Obstacle.Submitted => new(409, "submitted", texts["You have submitted your answers; they can no longer be changed."]),
        _ => new(409, "closed", texts["This questionnaire is closed; answers can no longer be changed."]),
    };

    private static async Task<(AnswerInput? Input, IReadOnlyList<AnswerProblem> Problems)> ReadAsync(
        HttpRequest request, IStringLocalizer<AnsweringTexts> texts)
    {
        try
        {
            var input = await request.ReadFromJsonAsync<AnswerInput>(request.HttpContext.RequestAborted);
            if (input is null) return (null, [new("", texts["Send an object with the fields of an answer."])]);
            var problems = new List<AnswerProblem>();
            if (input.OperationId is null || input.OperationId == Guid.Empty)
                problems.Add(new("operationId", texts["Give the operation an id of its own (a UUID)."]));
            if (input.BaseVersion is not >= 0 or int.MaxValue)
                problems.Add(new("baseVersion", texts["Name the version that the answer builds on; 0 for the first."]));
            return (input, problems);
        }
        catch (JsonException exception)
        {
            var field = exception.Path?.TrimStart('$', '.') ?? "";
            return (null, [new(field, texts["This is not in the expected form. Send JSON with the fields of an answer."])]);
        }
    }
}
