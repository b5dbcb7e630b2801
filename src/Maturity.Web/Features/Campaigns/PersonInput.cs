using System.ComponentModel.DataAnnotations;

namespace Maturity.Web.Features.Campaigns;

/// <summary>The form that changes what one respondent is asked, as typed.</summary>
public sealed record PersonInput
{
    /// <summary>Id of the group.</summary>
    [Required, Display(Name = "Group")]
    public string Group { get; init; } = "";

    /// <summary>Ids of the sections.</summary>
    [Display(Name = "Sections")]
    public string[] Ask { get; init => field = WithoutEmpty(value); } = [];

    /// <summary>Whether no reminders are sent to them.</summary>
    public bool NoReminders { get; init; }

    /// <summary>Version that the form shows.</summary>
    public int Version { get; init; }

    // A field that was sent empty arrives as nothing.
    private static string[] WithoutEmpty(string?[]? sent) => [.. (sent ?? []).OfType<string>()];
}
