using System.Globalization;
using Maturity.Web.Data;
using Maturity.Web.Features.Benchmarks;
using Maturity.Web.Features.Reports;
using Maturity.Web.Features.Results.Trends;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Results;

/// <summary>The result of an assessment: the level and why, then everything behind it, down to the answers.</summary>
public sealed class IndexModel(AssessmentResults results, ResultAccess access, PeerStandings standings, IndexChanges changes, MaturityDb db, CurrentTenant tenant) : PageModel
{
    /// <summary>What can be shown.</summary>
    public required AssessmentResult Result { get; set; }

    /// <summary>The newest reports, newest first.</summary>
    public IReadOnlyList<ReportLine> Reports { get; private set; } = [];

    /// <summary>Where it stands among peers; null while the result is not the published one.</summary>
    public PeerStanding? Peers { get; private set; }

    /// <summary>What moved the index since the last time, for members; null when there is no last time.</summary>
    public ChangeModel? Change { get; private set; }

    /// <summary>Whether the reader is a member, not a respondent.</summary>
    public bool IsMember => tenant.Role is not null;

    /// <summary>Whether a report can be asked for.</summary>
    public bool MayRequest => tenant.Role is Role.Consultant or Role.Owner;

    /// <summary>Whether the client sees a roadmap.</summary>
    public bool HasRoadmap { get; private set; }

    /// <summary>What happened, for the reader who comes back from a form.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>Shows the result.</summary>
    public async Task<IActionResult> OnGetAsync(Guid assessmentId, string? peers, CancellationToken cancellation)
    {
        if (!await access.AllowsAsync(assessmentId, User, cancellation)) return NotFound();
        if (await results.LoadAsync(assessmentId, CultureInfo.CurrentUICulture.Name, cancellation) is not { } found) return NotFound();
        Result = found;
        if (found.Model is { } model) Peers = await standings.FindAsync(assessmentId, model.Questionnaire, peers, null, cancellation);
        if (IsMember) Change = await changes.FindAsync(found, cancellation);
        HasRoadmap = found.Model is not null && await db.Roadmaps.AnyAsync(r => r.AssessmentId == assessmentId && r.SharedAt != null, cancellation);
        Reports = await ReportList.NewestAsync(db, assessmentId, cancellation);
        return Page();
    }
}
