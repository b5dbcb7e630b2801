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
        // A program that came with a token is in its workspace already.
        if (tenant.WorkspaceId is not null || context.GetEndpoint() is null || context.GetRouteValue(RouteValue) is not string slug)
        {
            await next(context);
            return;
        }

        var workspace = await db.Workspaces.AsNoTracking().SingleOrDefaultAsync(w => w.Slug == slug, context.RequestAborted);
        var isEntered = workspace is not null && await EnterAsync(context, db, tenant, workspace);
        var hides = context.GetEndpoint()!.Metadata.GetMetadata<HidesWorkspaceAttribute>() is not null;
        if (isEntered && !hides && workspace!.SuspensionReason is { } reason) await RefuseSuspendedAsync(context, tenant, reason);
        else if (isEntered || hides) await next(context);
        else await RefuseAsync(context);
    }

    // Only who has a place learns that there is such a workspace.
    private static Task RefuseSuspendedAsync(HttpContext context, CurrentTenant tenant, string reason)
    {
        if (tenant.Role is null && !context.User.IsRespondentIn(tenant.Workspace.Id)) return RefuseAsync(context);
        Suspension.Refuse(context, reason);
        return Task.CompletedTask;
    }

    private static async Task<bool> EnterAsync(HttpContext context, MaturityDb db, CurrentTenant tenant, Workspace workspace)
    {
        var places = context.User.AccountId() is { } account ? await PlacesAsync(db, account, context.RequestAborted) : [];
        Role? role = places.TryGetValue(workspace.Id, out var found) ? found : null;
        var open = context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null;
        if (role is null && !open && !context.User.IsRespondentIn(workspace.Id)) return false;
        tenant.Enter(workspace, role, hasOthers: places.Count > 1);
        return true;
    }

    private static async Task<Dictionary<Guid, Role>> PlacesAsync(MaturityDb db, Guid account, CancellationToken cancellation)
    {
        using var _ = db.AcrossWorkspaces("find the caller's place in the workspace they name");
        return await db.Memberships.Where(m => m.AccountId == account).Select(m => new { m.WorkspaceId, m.Role })
            .ToDictionaryAsync(m => m.WorkspaceId, m => m.Role, cancellation);
    }

    private static async Task RefuseAsync(HttpContext context)
    {
        var signedIn = context.User.Identity?.IsAuthenticated == true;
        var open = context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null;
        if (signedIn || open) context.Response.StatusCode = StatusCodes.Status404NotFound;
        else await Microsoft.AspNetCore.Authentication.AuthenticationHttpContextExtensions.ChallengeAsync(context);
    }
}
