using System.Globalization;
using Maturity.Core.Questionnaires;
using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Maturity.Web.Features.Leads.Offers;
using Maturity.Web.Features.Leads.Scan;
using Maturity.Web.Features.Leads.Scoring;
using Maturity.Web.Features.Organizations;
using Maturity.Web.Features.Questionnaires;
using Maturity.Web.Features.Results.Components;
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
    MaturityDb db, CurrentTenant tenant, ScanDesk scans, LeadGrowing growing, LeadMerging merging, OfferBook book, QuestionnaireLibrary library, TimeProvider time,
    IStringLocalizer<LeadsTexts> texts) : PageModel
{
    private const int MostNotes = 100;
    private const int MostOwners = 500;
    private const int MostOrganizations = 20;
    private const int FirstQuestions = 3;

    /// <summary>The lead.</summary>
    public Lead Lead { get; private set; } = null!;

    /// <summary>The result of the scan, in the reader's language.</summary>
    public ResultModel Result { get; private set; } = null!;

    /// <summary>Industries and sizes in the reader's language.</summary>
    public Classification Classification { get; private set; } = null!;

    /// <summary>Whether they agreed to be approached, and did not take it back.</summary>
    public bool MayContact { get; private set; }

    /// <summary>Whether they may be mailed: they agreed, or asked for the assessment themselves.</summary>
    public bool MayMail => MayContact || Lead.AskedAt is not null;

    /// <summary>The lowest answers, with the sentence that was chosen and the one above it.</summary>
    public IReadOnlyList<(Question Question, string Chosen, string Next)> First { get; private set; } = [];

    /// <summary>Who can follow it up, by name.</summary>
    public IReadOnlyList<(Guid Id, string Name)> Owners { get; private set; } = [];

    /// <summary>Others of the same company who confirmed their address.</summary>
    public IReadOnlyList<Lead> Colleagues { get; private set; } = [];

    /// <summary>Leads that were merged into this one, newest first.</summary>
    public IReadOnlyList<Lead> Merged { get; private set; } = [];

    /// <summary>Offers that fit the scan.</summary>
    public IReadOnlyList<FittingOffer> Offers { get; private set; } = [];

    /// <summary>Gaps that they close.</summary>
    public int ServedGaps { get; private set; }

    /// <summary>The parts of the score, as they are now.</summary>
    public IReadOnlyList<LeadScorePart> Score { get; private set; } = [];

    /// <summary>Whether this member may make an organization of it.</summary>
    public bool MayGrow => tenant.Role is Role.Consultant or Role.Owner;

    /// <summary>Whether the day of the next step has passed.</summary>
    public bool IsOverdue => Lead is { Stage: not (LeadStage.Won or LeadStage.Lost) } && Lead.NextStepOn < DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>Organizations of the workspace with the same mail domain.</summary>
    public IReadOnlyList<(Guid Id, string Name)> Organizations { get; private set; } = [];

    /// <summary>Groups that the person can answer in.</summary>
    public IReadOnlyList<Group> Groups { get; private set; } = [];

    /// <summary>What was written down, newest first.</summary>
    public IReadOnlyList<(string Text, string By, DateTimeOffset At)> Notes { get; private set; } = [];

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

    /// <summary>Name of a dimension or capability.</summary>
    /// <param name="id">Its id.</param>
    public string GapName(string id) => Result.Questionnaire.Dimensions.Where(d => d.Id == id).Select(d => d.Name)
        .Concat(Result.Questionnaire.Dimensions.SelectMany(d => d.Capabilities).Where(c => c.Id == id).Select(c => c.Name)).FirstOrDefault(id);

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
        if (input.OwnerId is { } owner && !(await OwnersAsync(cancellation)).Any(one => one.Id == owner)) ModelState.AddModelError("Input.OwnerId", texts["Choose somebody from the list."]);
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
        if (Lead.OrganizationId is { } organization) return Redirect($"/{RouteData.Values["workspace"]}/organizations/{organization}");
        (Input, Become) = (DossierInput.Of(Lead), become);
        var groups = (await growing.QuestionnaireAsync(Lead, cancellation)).Questionnaire!.Groups;
        if (groups.All(group => group.Id != become.Group)) ModelState.AddModelError("Become.Group", texts["Choose the group that the person answers in."]);
        if (become.OrganizationId is { } chosen && !(await OrganizationsAsync(cancellation)).Any(one => one.Id == chosen)) ModelState.AddModelError("Become.OrganizationId", texts["Choose an organization from the list, or a new one."]);
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
        var language = CultureInfo.CurrentUICulture.Name;
        Classification = library.Classification(language);
        var answers = ScanAnswers.Read(Lead.Answers);
        Result = await scans.ResultAsync(Lead.ContentHash, answers, Lead.Company, language, Lead.CreatedAt, cancellation);
        Groups = (await growing.QuestionnaireAsync(Lead, cancellation)).In(language).Groups;
        First =
        [
            .. Result.Questionnaire.Dimensions.SelectMany(dimension => dimension.Capabilities).SelectMany(capability => capability.Questions)
                .Where(question => answers.TryGetValue(question.Id, out var answer) && answer.IsLevel && answer.Level < 5)
                .OrderBy(question => answers[question.Id].Level).Take(FirstQuestions)
                .Select(question => (question, question.Answers[answers[question.Id].Level - 1], question.Answers[answers[question.Id].Level])),
        ];
        Owners = await OwnersAsync(cancellation);
        Organizations = await OrganizationsAsync(cancellation);
        Colleagues = await ColleaguesAsync(cancellation);
        Merged = await db.Leads.AsNoTracking().Where(l => l.MergedIntoId == Lead.Id).OrderByDescending(l => l.CreatedAt).ThenBy(l => l.Id).Take(MostOrganizations).ToListAsync(cancellation);
        Offers = FittingOffer.Among(await book.OffersAsync(cancellation), Result.Scorecard);
        var facts = LeadPointing.Facts(Lead, await book.SettingsAsync(cancellation), Offers);
        (ServedGaps, Score) = (facts.ServedGaps, LeadScoring.Parts(facts));
        var notes = await (
            from note in db.LeadNotes.AsNoTracking()
            join account in db.Users on note.WrittenBy equals account.Id into people
            from person in people.DefaultIfEmpty()
            where note.LeadId == Lead.Id
            orderby note.WrittenAt descending
            select new { note.Text, By = person != null ? person.Name : db.ApiTokens.Where(token => token.Id == note.WrittenBy).Select(token => token.Name).FirstOrDefault() ?? "", note.WrittenAt }).Take(MostNotes).ToListAsync(cancellation);
        Notes = [.. notes.Select(note => (note.Text, note.By, note.WrittenAt))];
        return Page();
    }

    private async Task<IReadOnlyList<(Guid Id, string Name)>> OwnersAsync(CancellationToken cancellation)
    {
        var people = await (
            from membership in db.Memberships.AsNoTracking()
            join account in db.Users on membership.AccountId equals account.Id
            where membership.Role == Role.Sales || membership.Role == Role.Consultant || membership.Role == Role.Owner
            orderby account.Name, account.Id
            select new { account.Id, account.Name }).Take(MostOwners).ToListAsync(cancellation);
        return [.. people.Select(person => (person.Id, person.Name))];
    }

    /// <summary>Of providers at which anybody can have an address, a domain says nothing.</summary>
    private async Task<IReadOnlyList<(Guid Id, string Name)>> OrganizationsAsync(CancellationToken cancellation)
    {
        if (Benchmarks.MailDomain.Read(Lead.MailDomain).Value is not { } domain) return [];
        var same = await db.Organizations.AsNoTracking().Where(o => o.MailDomain == domain).OrderBy(o => o.Name).ThenBy(o => o.Id)
            .Take(MostOrganizations).Select(o => new { o.Id, o.Name }).ToListAsync(cancellation);
        return [.. same.Select(one => (one.Id, one.Name))];
    }

    private async Task<IReadOnlyList<Lead>> ColleaguesAsync(CancellationToken cancellation)
    {
        if (MailDomains.IsPublic(Lead.MailDomain)) return [];
        return await LeadRows.Standing(db, null).Where(l => l.MailDomain == Lead.MailDomain && l.Id != Lead.Id)
            .OrderByDescending(l => l.CreatedAt).ThenBy(l => l.Id).Take(MostOrganizations).ToListAsync(cancellation);
    }
}
