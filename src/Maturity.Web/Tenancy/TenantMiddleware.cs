using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Maturity.Web.Features.Answering;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Tenancy;

/// <summary>
/// Enters the workspace named in the address, if the caller has a place in it. Runs between authentication and
/// authorization. An unknown workspace and one the caller has no place in answer alike: 404, or sign-in for a visitor.
/// </summary>
public sealed class TenantMiddleware(RequestDelegate next)
{
    /// <summary>Name of the route value that carries the slug.</summary>
    public const string RouteValue = "workspace";

    /// <summary>Handles one request.</summary>
    public async Task InvokeAsync(HttpContext context, MaturityDb db, CurrentTenant tenant)
    {
        if (context.GetEndpoint() is null || context.GetRouteValue(RouteValue) is not string slug)
        {
            await next(context);
            return;
        }

        var workspace = await db.Workspaces.AsNoTracking().SingleOrDefaultAsync(w => w.Slug == slug, context.RequestAborted);
        var isEntered = workspace is not null && await EnterAsync(context, db, tenant, workspace);
        if (isEntered || context.GetEndpoint()!.Metadata.GetMetadata<HidesWorkspaceAttribute>() is not null) await next(context);
        else await RefuseAsync(context);
    }

    private static async Task<bool> EnterAsync(HttpContext context, MaturityDb db, CurrentTenant tenant, Workspace workspace)
    {
        var role = context.User.AccountId() is { } account ? await RoleAsync(db, workspace, account, context.RequestAborted) : null;
        var open = context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null;
        if (role is null && !open && !context.User.IsRespondentIn(workspace.Id)) return false;
        tenant.Enter(workspace, role);
        return true;
    }

    private static async Task<Role?> RoleAsync(MaturityDb db, Workspace workspace, Guid account, CancellationToken cancellation)
    {
        using var _ = db.AcrossWorkspaces("find the caller's place in the workspace they name");
        return await db.Memberships
            .Where(m => m.WorkspaceId == workspace.Id && m.AccountId == account)
            .Select(m => (Role?)m.Role)
            .SingleOrDefaultAsync(cancellation);
    }

    private static async Task RefuseAsync(HttpContext context)
    {
        var signedIn = context.User.Identity?.IsAuthenticated == true;
        var open = context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null;
        if (signedIn || open) context.Response.StatusCode = StatusCodes.Status404NotFound;
        else await Microsoft.AspNetCore.Authentication.AuthenticationHttpContextExtensions.ChallengeAsync(context);
    }
}
