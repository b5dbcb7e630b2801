using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace Maturity.Web.Tenancy;

/// <summary>Registers tenancy.</summary>
public static class TenancySetup
{
    /// <summary>Services.</summary>
    public static void AddTenancy(this WebApplicationBuilder builder)
    {
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped<CurrentTenant>();
        builder.Services.AddScoped<IAuthorizationHandler, MemberHandler>();
        builder.Services.AddScoped<IAuthorizationHandler, PlatformAdministratorHandler>();
        builder.Services.AddAuthorizationBuilder()
            .AddPolicy(Policies.Member, p => p.AddRequirements(Members(Everyone, Consultants)))
            .AddPolicy(Policies.Consultant, p => p.AddRequirements(Members(Consultants, Consultants)))
            .AddPolicy(Policies.Sales, p => p.AddRequirements(Members(Sellers, Sellers)))
            .AddPolicy(Policies.Owner, p => p.AddRequirements(Members(Owners, Owners)))
            .AddPolicy(Policies.Respondent, p => p.RequireAuthenticatedUser())
            .AddPolicy(Policies.PlatformAdministrator, p => p.AddRequirements(new PlatformAdministratorRequirement()))
            .SetFallbackPolicy(new AuthorizationPolicyBuilder(IdentityConstants.ApplicationScheme).RequireAuthenticatedUser().Build());
    }

    private static readonly HashSet<Role> Everyone = [.. Enum.GetValues<Role>()];
    private static readonly HashSet<Role> Consultants = [Role.Consultant, Role.Owner];
    private static readonly HashSet<Role> Sellers = [Role.Sales, Role.Consultant, Role.Owner];
    private static readonly HashSet<Role> Owners = [Role.Owner];

    private static MemberRequirement Members(IReadOnlySet<Role> readers, IReadOnlySet<Role> writers) => new(readers, writers);
}
