using System.ComponentModel.DataAnnotations;

namespace Maturity.Web.Jobs;

/// <summary>What this process does. Section <c>Work</c>.</summary>
public sealed class WorkOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Work";

    /// <summary><c>all</c>, <c>web</c> (no background work) or <c>work</c> (nothing else).</summary>
    [AllowedValues("all", "web", "work", ErrorMessage = "Work:Role must be all, web or work.")]
    public string Role { get; set; } = "all";

    /// <summary>Jobs that run at the same time in this process.</summary>
    [Range(1, 32, ErrorMessage = "Work:Parallel must be 1 to 32.")]
    public int Parallel { get; set; } = 4;

    /// <summary>Whether background work runs here.</summary>
    public bool RunsJobs => Role != "web";

    /// <summary>Whether people are answered here.</summary>
    public bool ServesPages => Role != "work";
}
