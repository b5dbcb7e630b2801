using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Maturity.Web.Features.Organizations;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Leads.Desk;

/// <summary>All about one lead: who, what they said, what to ask first, how far the conversation is, and the way to an assessment.</summary>
[Authorize(Policies.Sales)]
public sealed class DossierModel(
    MaturityDb db, CurrentTenant tenant, DossierReading reading, LeadGrowing growing, LeadMerging merging, TimeProvider time, IStringLocalizer<LeadsTexts> texts) : PageModel
{
    /// <summary>The lead.</summary>
    public Lead Lead { get; private set; } = null!;

    /// <summary>What is known about it.</summary>
    public Dossier Dossier { get; private set; } = null!;

    /// <summary>Whether they agreed to be approached, and did not take it back.</summary>
    public bool MayContact { get; private set; }

    /// <summary>Whether they may be mailed: they agreed, or asked for the assessment themselves.</summary>
    public bool MayMail => MayContact || Lead.AskedAt is not null;

    /// <summary>Whether this member may make an organization of it.</summary>
    public bool MayGrow => tenant.Role is Role.Consultant or Role.Owner;

    /// <summary>Whether the day of the next step has passed.</summary>
    public bool IsOverdue => Lead is { Stage: not (LeadStage.Won or LeadStage.Lost) } && Lead.NextStepOn < DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>The form of the conversation.</summary>
    public DossierInput Input { get; private set; } = new();

    /// <summary>The form that makes a client.</summary>
    public BecomeInput Become { get; private set; } = new();

    /// <summary>A note that could not be stored.</summary>
    public string? TypedNote { get; private set; }

    /// <summary>What happened, for the reader who comes back from a form.</summary>
    [TempData]
    public string? Notice { get; set; }

    private string Here => $"/{RouteData.Values["workspace"]}/leads/{Lead.Id}";

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid leadId, CancellationToken cancellation)
    {
        if (!await FindAsync(leadId, cancellation)) return NotFound();
        Input = DossierInput.Of(Lead);
        return await ShowAsync(cancellation);
    }

    /// <summary>Says how far the conversation is and what comes next.</summary>
    public async Task<IActionResult> OnPostMoveAsync(Guid leadId, int known, [Bind(Prefix = "Input")] DossierInput input, CancellationToken cancellation)
    {
        if (!await FindAsync(leadId, cancellation)) return NotFound();
        Input = input;
        if (input is { NextStepOn: not null, NextStep: null or "" }) ModelState.AddModelError("Input.NextStep", texts["Say what is to be done on that day, or leave the day out."]);
        if (input.OwnerId is { } owner && !(await reading.OwnersAsync(cancellation)).Any(one => one.Id == owner)) ModelState.AddModelError("Input.OwnerId", texts["Choose somebody from the list."]);
        if (!ModelState.IsValid) return await ShowAsync(cancellation);
        var now = time.GetUtcNow();
        Lead.MoveTo(input.Stage, now);
        Lead.Assign(input.OwnerId, now);
        Lead.Plan(string.IsNullOrWhiteSpace(input.NextStep) ? null : input.NextStep.Trim(), input.NextStepOn, now);
        return await StoreAsync(known, texts["Saved."], cancellation);
    }

    /// <summary>Writes something down.</summary>
    public async Task<IActionResult> OnPostNoteAsync(Guid leadId, string? note, CancellationToken cancellation)
    {
        if (!await FindAsync(leadId, cancellation)) return NotFound();
        (Input, TypedNote) = (DossierInput.Of(Lead), note);
        var text = note?.Trim() ?? "";
        if (text.Length is 0 or > LeadNote.TextLength)
        {
            ModelState.AddModelError("note", texts["Write a note of 1 to {0} characters.", LeadNote.TextLength]);
            return await ShowAsync(cancellation);
        }

        var now = time.GetUtcNow();
        db.LeadNotes.Add(new(Ids.New(time), Lead.Id, text, User.AccountId()!.Value, now));
        Lead.Touch(now);
        return await StoreAsync(Lead.Version, texts["The note was added."], cancellation);
    }

    /// <summary>Makes an organization with an assessment of it.</summary>
    public async Task<IActionResult> OnPostBecomeAsync(Guid leadId, int known, [Bind(Prefix = "Become")] BecomeInput become, CancellationToken cancellation)
    {
        if (!MayGrow) return Forbid();
        if (!await FindAsync(leadId, cancellation)) return NotFound();
        if (Lead.MergedIntoId is { } survivor) return Redirect($"/{RouteData.Values["workspace"]}/leads/{survivor}");
        if (Lead.OrganizationId is { } organization) return Redirect($"/{RouteData.Values["workspace"]}/organizations/{organization}");
        (Input, Become) = (DossierInput.Of(Lead), become);
        var groups = (await growing.QuestionnaireAsync(Lead, cancellation)).Questionnaire!.Groups;
        if (groups.All(group => group.Id != become.Group)) ModelState.AddModelError("Become.Group", texts["Choose the group that the person answers in."]);
        if (become.OrganizationId is { } chosen && !(await reading.OrganizationsAsync(Lead, cancellation)).Any(one => one.Id == chosen)) ModelState.AddModelError("Become.OrganizationId", texts["Choose an organization from the list, or a new one."]);
        if (become.OrganizationId is null && !Countries.Exists(become.Country ?? "")) ModelState.AddModelError("Become.Country", texts["Choose the country from the list."]);
        if (become.Invite && !MayMail) ModelState.AddModelError("Become.Invite", texts["They did not agree to be approached, so they cannot be mailed."]);
        if (!ModelState.IsValid) return await ShowAsync(cancellation);
        if (known == Lead.Version && await growing.GrowAsync(Lead, become, MayMail, cancellation) is { } assessment)
            return Redirect($"/{RouteData.Values["workspace"]}/assessments/{assessment}");
        return await ConflictAsync(cancellation);
    }

    /// <summary>Merges another lead of the same company into this one.</summary>
    public async Task<IActionResult> OnPostMergeAsync(Guid leadId, int known, [FromForm] Guid otherId, [FromForm] int otherKnown, CancellationToken cancellation)
    {
        if (!await FindAsync(leadId, cancellation)) return NotFound();
        Input = DossierInput.Of(Lead);
        if (await db.Leads.SingleOrDefaultAsync(l => l.Id == otherId, cancellation) is not { } other) return NotFound();
        if (!LeadMerging.May(Lead, other))
        {
            ModelState.AddModelError("", texts["Choose another lead of the same company’s mail domain that still stands by itself and is no organization."]);
            return await ShowAsync(cancellation);
        }

        if (other.Version != otherKnown) return await ConflictAsync(cancellation);
        await merging.MergeAsync(Lead, other, cancellation);
        return await StoreAsync(known, texts["{0} was merged into this lead.", other.Name], cancellation);
    }

    private async Task<IActionResult> StoreAsync(int known, string notice, CancellationToken cancellation)
    {
        if (known != Lead.Version || !await db.TrySaveAsync(cancellation)) return await ConflictAsync(cancellation);
        Notice = notice;
        return Redirect(Here);
    }

    private async Task<IActionResult> ConflictAsync(CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        ModelState.AddModelError("", texts["Somebody else changed this lead in the meantime, so nothing was stored. What you typed is still here; look at what holds now and send it again."]);
        ModelState.Remove("known");
        return await FindAsync(Lead.Id, cancellation) ? await ShowAsync(cancellation) : NotFound();
    }

    private async Task<bool> FindAsync(Guid leadId, CancellationToken cancellation)
    {
        if (await db.Leads.SingleOrDefaultAsync(l => l.Id == leadId && l.ConfirmedAt != null, cancellation) is not { } found) return false;
        Lead = found;
        MayContact = await db.LeadConsents.Where(c => c.LeadId == leadId && c.Purpose == LeadPurpose.Contact).OrderByDescending(c => c.Number).Select(c => c.Given).FirstOrDefaultAsync(cancellation);
        return true;
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        Dossier = await reading.ReadAsync(Lead, cancellation);
        return Page();
    }
}
