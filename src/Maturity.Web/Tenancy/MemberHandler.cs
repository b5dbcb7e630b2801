using Microsoft.AspNetCore.Authorization;

namespace Maturity.Web.Tenancy;

/// <summary>Grants <see cref="MemberRequirement"/> from the role that <see cref="TenantMiddleware"/> read for this very request.</summary>
public sealed class MemberHandler(CurrentTenant tenant, IHttpContextAccessor http) : AuthorizationHandler<MemberRequirement>
{
    /// <inheritdoc/>
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, MemberRequirement requirement)
    {
        if (tenant.Role is { } role && requirement.Allows(role, http.HttpContext!.Request.Method)) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
