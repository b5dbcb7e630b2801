using System.ComponentModel.DataAnnotations;
using Maturity.Web.Data;
using Maturity.Web.Http;
using Maturity.Web.Mail;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Features.Campaigns;

/// <summary>Invites many people: a list that is first checked and then sent, or a link that anybody can join by.</summary>
[Authorize(Policies.Consultant)]
[RequestSizeLimit(InviteList.Largest * 4)]
[ShowsSecret]
public sealed class InviteModel(
    MaturityDb db, CurrentTenant tenant, CampaignDesk desk, InviteCheck check, InviteSending sending, OpenLinks links,
    IOptions<SiteOptions> site, IStringLocalizer<CampaignsTexts> texts) : PageModel
{
    /// <summary>The campaign.</summary>
    public CampaignView View { get; private set; } = null!;

    /// <summary>The form.</summary>
    public InviteForm Input { get; private set; } = new();

    /// <summary>What would happen; null before the list is checked.</summary>
    public CheckedList? Result { get; private set; }

    /// <summary>The open link; null when none was ever made.</summary>
    public OpenLink? Link { get; private set; }

    /// <summary>Languages that people can be invited in.</summary>
    public IReadOnlyList<string> Offered => tenant.Workspace.Languages;

    /// <summary>What happened, for the reader who comes back from a form.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>The secret of an open link that was made just now; it is shown once.</summary>
    [TempData]
    public string? Secret { get; set; }

    /// <summary>Full address of the open link that was made just now.</summary>
    public string? LinkAddress => Secret is null ? null : site.Value.Url(OpenLinkPicture.PathOf(tenant.Workspace.Slug, Secret));

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(Guid assessmentId, CancellationToken cancellation)
    {
        if (!await FindAsync(assessmentId, cancellation)) return NotFound();
        Input = new() { Group = View.Plan.Questionnaire.Groups is [var first, ..] ? first.Id : "", Language = tenant.Workspace.Language };
        return Page();
    }

    /// <summary>Says what would happen; nobody is invited.</summary>
    public async Task<IActionResult> OnPostCheckAsync(Guid assessmentId, [Bind(Prefix = "Input")] InviteForm input, CancellationToken cancellation)
    {
        Input = input;
        if (!await FindAsync(assessmentId, cancellation)) return NotFound();
        await CheckAsync(cancellation);
        return Page();
    }

    /// <summary>Invites everybody on the list that was checked, or nobody.</summary>
    public async Task<IActionResult> OnPostSendAsync(Guid assessmentId, [Bind(Prefix = "Input")] InviteForm input, CancellationToken cancellation)
    {
        // A file that is chosen now has not been looked at: only what was shown is sent.
        Input = input with { File = null };
        if (!await FindAsync(assessmentId, cancellation)) return NotFound();
        if (!await CheckAsync(cancellation)) return Page();
        if (input.File is not null || input.Checked != Input.Mark())
        {
            ModelState.AddModelError("Input.People", texts["The list is not the one that was checked. Look at it again, then invite."]);
            return Page();
        }

        if (!await sending.SendAsync(assessmentId, Result!.People, cancellation))
        {
            // Somebody invited one of them in the same moment; the check now names who.
            await CheckAsync(cancellation);
            return Page();
        }

        Notice = Result.People.Count == 1 ? texts["1 person is being invited by mail."] : texts["{0} people are being invited by mail.", Result.People.Count];
        return Redirect($"/{tenant.Workspace.Slug}/assessments/{assessmentId}/progress");
    }

    /// <summary>Makes an open link; an earlier one stops working.</summary>
    public async Task<IActionResult> OnPostOpenLinkAsync(Guid assessmentId, [Range(1, OpenLink.MostPeople)] int? limit, CancellationToken cancellation)
    {
        if (!await FindAsync(assessmentId, cancellation)) return NotFound();
        if (!ModelState.IsValid || !View.Assessment.AcceptsAnswers)
        {
            ModelState.Clear();
            ModelState.AddModelError(View.Assessment.AcceptsAnswers ? "limit" : "", View.Assessment.AcceptsAnswers
                ? texts["Choose between 1 and {0} people, or leave the number out.", OpenLink.MostPeople]
                : NotOpen);
            return Page();
        }

        Secret = await links.RenewAsync(assessmentId, limit ?? OpenLink.MostPeople, cancellation);
        Notice = Secret is null ? texts["Somebody else was first. Look at the current state and try again."] : texts["The link is made. It is shown this once: copy it, or show the code."];
        return Redirect($"{Request.Path}#open-link");
    }

    /// <summary>Ends the open link. Who joined by it goes on.</summary>
    public async Task<IActionResult> OnPostRevokeLinkAsync(Guid assessmentId, CancellationToken cancellation)
    {
        if (!await FindAsync(assessmentId, cancellation)) return NotFound();
        Notice = await links.RevokeAsync(assessmentId, cancellation)
            ? texts["The open link no longer works. Who joined by it can go on."]
            : texts["Somebody else was first. Look at the current state and try again."];
        return Redirect($"{Request.Path}#open-link");
    }

    private string NotOpen => texts["This assessment is not open, so nobody can be added to it."];

    /// <summary>Checks the list; false when something stands in the way.</summary>
    private async Task<bool> CheckAsync(CancellationToken cancellation)
    {
        if (View.Plan.Questionnaire.Groups.All(group => group.Id != Input.Group)) ModelState.AddModelError("Input.Group", texts["Choose a group from the list."]);
        if (!tenant.Workspace.Languages.Contains(Input.Language)) ModelState.AddModelError("Input.Language", texts["Choose a language from the list."]);
        if (!View.Assessment.AcceptsAnswers) ModelState.AddModelError("", NotOpen);
        if (!ModelState.IsValid) return false;
        var list = Input.File is { } file ? await ReadAsync(file, cancellation) : PastedList.Read(Input.People ?? "", texts);
        Result = await check.CheckAsync(View, list, Input.Group, Input.Language, cancellation);
        return Result.Problems.Count == 0;
    }

    /// <summary>Reads a file; from then on its people stand in the field, where they can be mended.</summary>
    private async Task<InviteList> ReadAsync(IFormFile file, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        if (file.Length <= InviteList.Largest) await file.CopyToAsync(content, cancellation);
        var list = file.Length > InviteList.Largest
            ? new InviteList([], [new(0, texts["The file is larger than {0} KB. Invite people in several steps.", InviteList.Largest / 1024])])
            : CsvList.Read(content.ToArray(), texts);
        if (list.Lines.Count > 0)
        {
            Input = Input with { People = list.ToText(), File = null };
            ModelState.Remove("Input.People");
        }

        return list;
    }

    private async Task<bool> FindAsync(Guid assessmentId, CancellationToken cancellation)
    {
        if (await desk.FindAsync(assessmentId, cancellation) is not { } found) return false;
        View = found;
        Link = await db.OpenLinks.AsNoTracking().SingleOrDefaultAsync(l => l.AssessmentId == assessmentId, cancellation);
        return true;
    }
}
