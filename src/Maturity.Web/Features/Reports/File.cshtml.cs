using Maturity.Web.Data;
using Maturity.Web.Features.Results;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Reports;

/// <summary>Hands over a printed report.</summary>
public sealed class FileModel(MaturityDb db, CurrentTenant tenant, ResultAccess access, ResultVisibility visibility, ReportFiles files) : PageModel
{
    /// <summary>The file, or 404 when it is not there.</summary>
    public async Task<IActionResult> OnGetAsync(Guid assessmentId, Guid reportId, CancellationToken cancellation)
    {
        if (!await access.AllowsAsync(assessmentId, User, cancellation)) return NotFound();
        if (await visibility.KeepsBackAsync(assessmentId, cancellation)) return NotFound();
        var report = await (
            from found in db.Reports.AsNoTracking()
            join assessment in db.Assessments on found.AssessmentId equals assessment.Id
            join organization in db.Organizations on assessment.OrganizationId equals organization.Id
            where found.AssessmentId == assessmentId && found.Id == reportId && found.State == ReportState.Done
            select new { found.FileName, found.Number, organization.Name }).SingleOrDefaultAsync(cancellation);
        if (report?.FileName is null || files.Open(tenant.WorkspaceId!.Value, report.FileName) is not { } stream) return NotFound();
        return File(stream, "application/pdf", $"{SafeName(report.Name)}maturity-{report.Number}.pdf");
    }

    private static string SafeName(string name)
    {
        var safe = string.Concat(name.Select(c => char.IsLetterOrDigit(c) ? c : '-')).Trim('-');
        return safe.Length > 0 ? safe + "-" : "";
    }
}
