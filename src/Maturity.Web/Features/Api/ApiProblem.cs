using Microsoft.AspNetCore.Mvc;

namespace Maturity.Web.Features.Api;

/// <summary>Refusals of the API (RFC 9457): what is wrong, in which field, and what helps. In English: programmers read them.</summary>
public static class ApiProblem
{
    /// <summary>Media type of a refusal.</summary>
    public const string MediaType = "application/problem+json";

    /// <summary>A value that cannot be used.</summary>
    /// <param name="problems">Each of them.</param>
    public static IResult Bad(IReadOnlyList<FieldProblem> problems)
    {
        var problem = Make(StatusCodes.Status400BadRequest, "A value cannot be used", string.Join(' ', problems.Select(one => one.Detail)), string.Join(' ', problems.Select(one => one.Remedy)));
        problem.Extensions["errors"] = problems;
        return TypedResults.Json(problem, statusCode: problem.Status, contentType: MediaType);
    }

    /// <summary>There is no such thing, for this token.</summary>
    /// <param name="what">What there is not, in a sentence.</param>
    /// <param name="remedy">What helps.</param>
    public static IResult Missing(string what, string remedy) =>
        TypedResults.Json(Make(StatusCodes.Status404NotFound, "Not found", what, remedy), statusCode: StatusCodes.Status404NotFound, contentType: MediaType);

    /// <summary>Something else stands in the way of a change.</summary>
    /// <param name="status">Status of the answer.</param>
    /// <param name="title">What it is, in a few words.</param>
    /// <param name="detail">What is wrong, in a sentence.</param>
    /// <param name="remedy">What helps.</param>
    public static IResult Refused(int status, string title, string detail, string remedy) =>
        TypedResults.Json(Make(status, title, detail, remedy), statusCode: status, contentType: MediaType);

    /// <summary>Writes a refusal where no endpoint runs.</summary>
    public static Task Write(HttpContext context, int status, string title, string detail, string remedy)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(Make(status, title, detail, remedy), options: null, MediaType, context.RequestAborted);
    }

    private static ProblemDetails Make(int status, string title, string detail, string remedy)
    {
        var problem = new ProblemDetails { Status = status, Title = title, Detail = detail };
        problem.Extensions["remedy"] = remedy;
        return problem;
    }
}
