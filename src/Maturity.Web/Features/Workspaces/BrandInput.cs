using System.ComponentModel.DataAnnotations;

namespace Maturity.Web.Features.Workspaces;

/// <summary>The form of a brand, as typed.</summary>
public sealed record BrandInput
{
    /// <summary>Accent color; empty for the product's own.</summary>
    [StringLength(20), Display(Name = "Accent color")]
    public string? Accent { get; init; }

    /// <summary>A new logo.</summary>
    [Display(Name = "Logo")]
    public IFormFile? Logo { get; init; }

    /// <summary>Whether the logo goes.</summary>
    [Display(Name = "Remove the logo")]
    public bool RemoveLogo { get; init; }

    /// <summary>Version of the workspace that the form was filled from.</summary>
    public int Version { get; init; }
}
