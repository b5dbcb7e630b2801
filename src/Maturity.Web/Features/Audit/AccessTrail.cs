using Maturity.Web.Data;
using Maturity.Web.Features.Api;
using Maturity.Web.Tenancy;

namespace Maturity.Web.Features.Audit;

/// <summary>
/// Records that a member, or a program with a token, looked at a client's data: any page or file of an organization, an assessment or a report that
/// is about to be served. When that cannot be recorded, it is not served.
/// </summary>
public sealed class AccessTrail(RequestDelegate next, IServiceScopeFactory scopes)
{
    /// <summary>Handles one request.</summary>
    public Task InvokeAsync(HttpContext context, CurrentTenant tenant)
    {
        if ((tenant.Role is not null || context.Features.Get<ApiCaller>() is not null) && HttpMethods.IsGet(context.Request.Method) && Subject(context) is { } subject)
            context.Response.OnStarting(() => context.Response.StatusCode == StatusCodes.Status200OK
                ? RecordAsync(context, tenant.Workspace, subject)
                : Task.CompletedTask);
        return next(context);
    }

    // The nearest id counts: a report is a report, whatever assessment it is of.
    private static Viewed? Subject(HttpContext context)
    {
        var (organization, assessment, report) = (Id(context, "organizationId"), Id(context, "assessmentId"), Id(context, "reportId"));
        return report is { } file ? new("Report", file, null, assessment)
            : assessment is { } run ? new("Assessment", run, null, run)
            : organization is { } company ? new("Organization", company, company, null)
            : null;
    }

    private static Guid? Id(HttpContext context, string name) => Guid.TryParse(context.GetRouteValue(name) as string, out var id) ? id : null;

    // In a scope of its own: the page's context may hold changes that are none of this.
    private async Task RecordAsync(HttpContext context, Workspace workspace, Viewed viewed)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(workspace);
        var db = scope.ServiceProvider.GetRequiredService<MaturityDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(context.RequestAborted);
        var organization = viewed.OrganizationId
            ?? await AuditTrail.OrganizationOfAsync(db, viewed.AssessmentId!.Value, context.RequestAborted);
        await scope.ServiceProvider.GetRequiredService<AuditTrail>().AppendAsync(
            db, [new(AuditEvent.Viewed, viewed.Kind, viewed.Id.ToString(), organization)], AuditActor.Of(context), context.RequestAborted);
        await db.SaveChangesAsync(context.RequestAborted);
        await transaction.CommitAsync(context.RequestAborted);
    }

    private sealed record Viewed(string Kind, Guid Id, Guid? OrganizationId, Guid? AssessmentId);
}
