using Maturity.Web.Http;

namespace Maturity.Web.Features.Api;

/// <summary>Registers the API and maps its endpoints.</summary>
public static class ApiSetup
{
    /// <summary>Address of the API.</summary>
    public const string Root = "/api/v1";

    /// <summary>Services.</summary>
    public static void AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<ApiTokens>();
        builder.Services.AddOpenApi(ApiDocument.Name, options => ApiDocument.Describe(options));
    }

    /// <summary>Maps the endpoints.</summary>
    public static void MapApi(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapOpenApi(Root + "/openapi.json").AllowAnonymous();
        // What lets in here is the token, see ApiGate; cookies of people who signed in count for nothing.
        var api = endpoints.MapGroup(Root + "/{workspace}").AllowAnonymous().RequireRateLimiting(RateLimits.Api);
        api.Describe<ApiPage<ApiOrganization>>("/organizations", OrganizationsApi.ListAsync, "ListOrganizations", "Organizations, in the order they were added.");
        api.Describe<ApiOrganization>("/organizations/{organizationId:guid}", OrganizationsApi.GetAsync, "GetOrganization", "One organization.");
        api.Describe<ApiPage<ApiAssessment>>("/assessments", AssessmentsApi.ListAsync, "ListAssessments", "Assessments, in the order they were made.");
        api.Describe<ApiAssessment>("/assessments/{assessmentId:guid}", AssessmentsApi.GetAsync, "GetAssessment", "One assessment.");
        api.Describe<ApiResult>("/assessments/{assessmentId:guid}/result", AssessmentsApi.ResultAsync, "GetResult",
            "The published result of an assessment: index, level, dimensions and capabilities. Nothing that its page keeps back.");
        api.Describe<ApiPage<ApiLead>>("/leads", LeadsApi.ListAsync, "ListLeads", "Leads who confirmed their mail address, in the order in which they did. One that was merged into another names it.");
        api.Describe<ApiLead>("/leads/{leadId:guid}", LeadsApi.GetAsync, "GetLead", "One lead.");
        Writes(api.MapPatch("/leads/{leadId:guid}", LeadsWriteApi.ChangeAsync), "ChangeLead", "Changes stage or next step of a lead; what is left out stays.")
            .Accepts<LeadChange>("application/json").Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status428PreconditionRequired);
        Writes(api.MapPost("/leads/{leadId:guid}/notes", LeadsWriteApi.NoteAsync), "AddLeadNote", "Writes a note about a lead.")
            .Accepts<NewNote>("application/json").Produces<ApiNote>(StatusCodes.Status201Created);
    }

    /// <summary>Maps an endpoint that reads, with what the document says of it.</summary>
    /// <typeparam name="T">What it answers.</typeparam>
    public static void Describe<T>(this RouteGroupBuilder api, string path, Delegate handler, string name, string summary) => api.MapGet(path, handler)
        .WithName(name).WithSummary(summary).Produces<T>().Produces(StatusCodes.Status304NotModified)
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status429TooManyRequests);

    private static RouteHandlerBuilder Writes(RouteHandlerBuilder endpoint, string name, string summary) => endpoint.WithName(name).WithSummary(summary)
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType).ProducesProblem(StatusCodes.Status429TooManyRequests);
}
