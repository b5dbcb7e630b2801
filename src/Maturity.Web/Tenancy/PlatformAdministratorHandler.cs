using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Tenancy;

/// <summary>Grants <see cref="PlatformAdministratorRequirement"/> from the account as it is stored now, not as the cookie remembers it.</summary>
public sealed class PlatformAdministratorHandler(MaturityDb db, IHttpContextAccessor http) : AuthorizationHandler<PlatformAdministratorRequirement>
{
    /// <inheritdoc/>
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, PlatformAdministratorRequirement requirement)
    {
        if (context.User.AccountId() is not { } account) return;
        var cancellation = http.HttpContext?.RequestAborted ?? CancellationToken.None;
        if (await db.Users.AnyAsync(a => a.Id == account && a.IsPlatformAdministrator, cancellation)) context.Succeed(requirement);
    }
}
