namespace Maturity.Web.Features.Workspaces;

/// <summary>Who may make workspaces.</summary>
public sealed class WorkspacesOptions
{
    /// <summary>Section of the settings.</summary>
    public const string Section = "Workspaces";

    /// <summary>Whether anybody may make an account and a workspace. Otherwise only platform administrators make them.</summary>
    public bool SelfService { get; set; }

    /// <summary>Most workspaces that one person owns through self-service.</summary>
    [System.ComponentModel.DataAnnotations.Range(1, 100, ErrorMessage = "Workspaces:MostPerPerson must be from 1 to 100.")]
    public int MostPerPerson { get; set; } = 3;
}
