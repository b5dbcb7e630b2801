using System.ComponentModel.DataAnnotations;
using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Maturity.Web.Features.Results;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Reports;

/// <summary>The reports of an assessment: ask for one, watch it come, try a failed one again.</summary>
public sealed class IndexModel(
    MaturityDb db, CurrentTenant tenant, ResultAccess access, ResultVisibility visibility, ReportRequests queue, IStringLocalizer<ReportTexts> texts) : PageModel
{
    /// <summary>The newest reports, newest first.</summary>
    public IReadOnlyList<ReportLine> Reports { get; private set; } = [];

    /// <summary>Whether the assessment is confidential and its result is not shown, so that there are no reports of it either.</summary>
    public bool IsKeptBack { get; private set; }

    /// <summary>What happened, for the reader who comes back from a form.</summary>
    [TempData]
    public string? Notice { get; set; }

    private string Full => texts["Several reports of this assessment are on their way already. Wait until one is ready."];

    /// <summary>Name of the organization.</summary>
    public string Organization { get; private set; } = "";

    /// <summary>The organization.</summary>
    public Guid OrganizationId { get; private set; }

    /// <summary>Whether the reader is a member, not a respondent.</summary>
    public bool IsMember => tenant.Role is not null;

    /// <summary>Whether the reader may ask for a report.</summary>
    public bool MayRequest => tenant.Role is Role.Consultant or Role.Owner;

    /// <summary>Lists the reports.</summary>
    public async Task<IActionResult> OnGetAsync(Guid assessmentId, CancellationToken cancellation)
    {
        if (!await access.AllowsAsync(assessmentId, User, cancellation)) return NotFound();
        var assessed = await (
            from assessment in db.Assessments
            join organization in db.Organizations on assessment.OrganizationId equals organization.Id
            where assessment.Id == assessmentId
            select new { organization.Id, organization.Name }).SingleAsync(cancellation);
        (OrganizationId, Organization) = (assessed.Id, assessed.Name);
        IsKeptBack = await visibility.KeepsBackAsync(assessmentId, cancellation);
        if (!IsKeptBack) Reports = await ReportList.NewestAsync(db, assessmentId, cancellation);
        return Request.Query.ContainsKey("part") ? Partial("_Reports", Reports) : Page();
    }

    /// <summary>Asks for a report.</summary>
    public async Task<IActionResult> OnPostAsync(
        Guid assessmentId, [Required, AllowedValues("en", "nl")] string language, CancellationToken cancellation)
    {
        if (!await access.AllowsAsync(assessmentId, User, cancellation)) return NotFound();
        if (!MayRequest) return Forbid();
        if (!ModelState.IsValid) return BadRequest();
        if (await visibility.KeepsBackAsync(assessmentId, cancellation)) return Redirect(Request.Path);
        var requested = await queue.RequestAsync(assessmentId, language, User.AccountId(), cancellation);
        if (requested is null) Notice = Full;
        return Redirect(Request.Path);
    }

    /// <summary>Tries a failed report again.</summary>
    public async Task<IActionResult> OnPostRetryAsync(Guid assessmentId, Guid reportId, CancellationToken cancellation)
    {
        if (!await access.AllowsAsync(assessmentId, User, cancellation)) return NotFound();
        if (!MayRequest) return Forbid();
        var report = await db.Reports.SingleOrDefaultAsync(r => r.AssessmentId == assessmentId && r.Id == reportId, cancellation);
        if (report is null) return NotFound();
        if (!await queue.RetryAsync(report, cancellation)) Notice = Full;
        return Redirect(Request.Path);
    }
}
