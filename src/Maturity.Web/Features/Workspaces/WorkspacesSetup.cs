namespace Maturity.Web.Features.Workspaces;

/// <summary>Registers workspaces.</summary>
public static class WorkspacesSetup
{
    /// <summary>Services.</summary>
    public static void AddWorkspaces(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<WorkspacesOptions>().BindConfiguration(WorkspacesOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddScoped<WorkspaceFoundation>();
    }
}
