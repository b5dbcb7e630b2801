using Maturity.Web.Data;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Campaigns;

/// <summary>Sets a campaign up: until when, how often reminded, with which words, who is asked what.</summary>
[Authorize(Policies.Consultant)]
public sealed class SettingsModel(MaturityDb db, CampaignDesk desk, TimeProvider time, IStringLocalizer<CampaignsTexts> texts) : PageModel
{
    private static readonly TimeSpan Farthest = TimeSpan.FromDays(730);

    /// <summary>The campaign.</summary>
    public CampaignView View { get; private set; } = null!;

    /// <summary>The form.</summary>
    public SettingsInput Input { get; private set; } = new();

    /// <summary>Names of sections that no group is asked.</summary>
    public IReadOnlyList<string> Unasked =>
        [.. View.Plan.Sections.Where(section => !Input.Ask.Any(mark => mark.EndsWith($":{section.Id}", StringComparison.Ordinal))).Select(section => section.Name)];

    /// <summary>What happened, for the reader who comes back from a form.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(Guid assessmentId, CancellationToken cancellation)
    {
        if (!await FindAsync(assessmentId, cancellation)) return NotFound();
        Input = SettingsInput.Of(View);
        return Page();
    }

    /// <summary>Chooses who is asked what as the questions propose; nothing is saved yet.</summary>
    public async Task<IActionResult> OnPostProposeAsync(Guid assessmentId, [Bind(Prefix = "Input")] SettingsInput input, CancellationToken cancellation)
    {
        if (!await FindAsync(assessmentId, cancellation)) return NotFound();
        Input = input with { Ask = SettingsInput.Marks(View, GroupSections.Propose(View.Plan)) };
        ModelState.Clear();
        Notice = null;
        return Page();
    }

    /// <summary>Saves it.</summary>
    public async Task<IActionResult> OnPostAsync(Guid assessmentId, [Bind(Prefix = "Input")] SettingsInput input, CancellationToken cancellation)
    {
        Input = input;
        if (!await FindAsync(assessmentId, cancellation)) return NotFound();
        Check();
        if (!ModelState.IsValid) return Page();
        var groups = input.Groups(View);
        if (input.Apply) await ApplyAsync(groups, cancellation);
        if (!await desk.ChangeAsync(assessmentId, input.Version, campaign => Change(campaign, groups), cancellation))
        {
            ModelState.AddModelError("", texts["Somebody else changed this in the meantime. What you entered is below; open the page again to see theirs."]);
            return Page();
        }

        Notice = texts["The settings are saved."];
        return Redirect(Request.Path);
    }

    private void Change(Campaign campaign, GroupSections groups)
    {
        campaign.Until(Input.DueAt, Input.DueDay is null ? 0 : Input.Offset);
        campaign.Remind(Input.RemindEvery, Input.RemindAtMost);
        campaign.Instruct((Input.Instruction ?? "").ReplaceLineEndings("\n").Replace("\0", "", StringComparison.Ordinal).Trim());
        campaign.Ask(groups.ToString());
    }

    private void Check()
    {
        var now = time.GetUtcNow();
        if (Input.DueAt is { } due && due != View.Campaign.DueAt && (due <= now || due > now + Farthest))
            ModelState.AddModelError("Input.DueDay", texts["Choose a day that is still to come, within two years."]);
        foreach (var group in View.Plan.Questionnaire.Groups.Where(group => !Input.Ask.Any(mark => mark.StartsWith($"{group.Id}:", StringComparison.Ordinal))))
            ModelState.AddModelError($"Input.Ask.{group.Id}", texts["Choose at least one section for “{0}”.", group.Name]);
    }

    /// <summary>Tracked with the campaign, so that both are saved or neither.</summary>
    private async Task ApplyAsync(GroupSections groups, CancellationToken cancellation)
    {
        var waiting = await db.Respondents.Where(r => r.AssessmentId == View.Assessment.Id && r.OpenedAt == null && r.StartedAt == null
            && r.SubmittedAt == null && r.Origin != Assessments.RespondentOrigin.HandedOver).Take(InviteCheck.MostPeople).ToListAsync(cancellation);
        foreach (var person in waiting) person.Ask(person.Group, groups.Of(person.Group));
    }

    private async Task<bool> FindAsync(Guid assessmentId, CancellationToken cancellation)
    {
        if (await desk.FindAsync(assessmentId, cancellation) is not { } found) return false;
        View = found;
        return true;
    }
}
