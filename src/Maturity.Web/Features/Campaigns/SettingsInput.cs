using System.ComponentModel.DataAnnotations;

namespace Maturity.Web.Features.Campaigns;

/// <summary>The form that sets a campaign up, as typed.</summary>
public sealed record SettingsInput
{
    /// <summary>Last day for answers.</summary>
    [Display(Name = "Last day")]
    public DateOnly? DueDay { get; init; }

    /// <summary>Minutes that the zone of whoever fills this in is ahead of UTC; a script knows it.</summary>
    [Range(-14 * 60, 14 * 60)]
    public int Offset { get; init; }

    /// <summary>Days between two reminders; 0 for none.</summary>
    [Range(0, 60), Display(Name = "Days between reminders")]
    public int RemindEvery { get; init; }

    /// <summary>Most reminders to one person.</summary>
    [Range(1, 10), Display(Name = "Reminders at most")]
    public int RemindAtMost { get; init; } = 3;

    /// <summary>Words for respondents.</summary>
    [StringLength(Campaign.InstructionLength), Display(Name = "Words for respondents")]
    public string? Instruction { get; init; }

    /// <summary>Who is asked what: group and section with a colon between.</summary>
    public string[] Ask { get; init => field = WithoutEmpty(value); } = [];

    /// <summary>Whether it also holds for those invited who have not opened their link.</summary>
    public bool Apply { get; init; }

    /// <summary>Version that the form shows.</summary>
    public int Version { get; init; }

    /// <summary>What a campaign says.</summary>
    /// <param name="view">The campaign.</param>
    public static SettingsInput Of(CampaignView view) => new()
    {
        DueDay = view.Campaign.DueThere is { } due ? DateOnly.FromDateTime(due.DateTime) : null,
        Offset = view.Campaign.DueOffset,
        RemindEvery = view.Campaign.RemindEvery,
        RemindAtMost = Math.Max(1, view.Campaign.RemindAtMost == 0 ? 3 : view.Campaign.RemindAtMost),
        Instruction = view.Campaign.Instruction,
        Ask = Marks(view, view.Groups),
        Version = view.Campaign.Version,
    };

    /// <summary>Every group with every section it is asked.</summary>
    /// <param name="view">The campaign.</param>
    /// <param name="groups">Who is asked what.</param>
    public static string[] Marks(CampaignView view, GroupSections groups) =>
    [
        .. from sections in view.Plan.Questionnaire.Groups.Select(g => (g.Id, Part: view.Plan.Only(groups.Of(g.Id)).Sections))
           from section in sections.Part
           select $"{sections.Id}:{section.Id}",
    ];

    /// <summary>Who is asked what, as chosen.</summary>
    /// <param name="view">The campaign.</param>
    public GroupSections Groups(CampaignView view) => GroupSections.Of(view.Plan, view.Plan.Questionnaire.Groups.ToDictionary(group => group.Id,
        group => (IReadOnlyList<string>)[.. view.Plan.Sections.Select(section => section.Id).Where(id => Ask.Contains($"{group.Id}:{id}"))], StringComparer.Ordinal));

    /// <summary>The last moment for answers.</summary>
    public DateTimeOffset? DueAt => DueDay is { } day ? new DateTimeOffset(day.ToDateTime(new(23, 59)), TimeSpan.FromMinutes(Offset)) : null;

    // A field that was sent empty arrives as nothing.
    private static string[] WithoutEmpty(string?[]? sent) => [.. (sent ?? []).OfType<string>()];
}
