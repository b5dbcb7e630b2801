using Microsoft.AspNetCore.Authorization;

namespace Maturity.Web.Tenancy;

/// <summary>The caller administers the installation.</summary>
public sealed class PlatformAdministratorRequirement : IAuthorizationRequirement;
