using Maturity.Web.Features.Administration.Log;

namespace Maturity.Web.Features.Administration;

/// <summary>Registers what operators use.</summary>
public static class AdministrationSetup
{
    /// <summary>Services.</summary>
    public static void AddAdministration(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<AdministrationTrail>();
        builder.Services.AddScoped<AdministrationLog>();
        builder.Services.AddScoped<DemoWorkspace>();
    }
}
