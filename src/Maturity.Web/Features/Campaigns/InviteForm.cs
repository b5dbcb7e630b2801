using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;

namespace Maturity.Web.Features.Campaigns;

/// <summary>The form that invites a list of people, as sent.</summary>
public sealed record InviteForm
{
    /// <summary>The list.</summary>
    [Display(Name = "People")]
    public string? People { get; init; }

    /// <summary>A file in place of the list.</summary>
    [Display(Name = "CSV file")]
    public IFormFile? File { get; init; }

    /// <summary>Id of the group of those who name none.</summary>
    [Required, Display(Name = "Group")]
    public string Group { get; init; } = "";

    /// <summary>Language of those who name none.</summary>
    [Required, AllowedValues("en", "nl"), Display(Name = "Language")]
    public string Language { get; init; } = "en";

    /// <summary>Mark of what was last checked; only that is invited.</summary>
    public string? Checked { get; init; }

    /// <summary>The mark of this form.</summary>
    public string Mark() =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Group}\n{Language}\n{(People ?? "").ReplaceLineEndings("\n").Trim()}")));
}
