using Maturity.Web.Data;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Mvc;

namespace Maturity.Web.Features.Answering;

/// <summary>The end: what was submitted, to read, and the result once it is published.</summary>
public sealed class DoneModel(MaturityDb db, RespondentAccess access, QuestionPlans plans, CurrentTenant tenant) : AnsweringPage(db, access, plans)
{
    /// <summary>Who asks.</summary>
    public string Asker => tenant.Workspace.Name;

    /// <summary>Shows the page to those who can no longer answer; others go back to the start.</summary>
    public async Task<IActionResult> OnGetAsync(Guid respondentId, CancellationToken cancellation)
    {
        if (!await EnterAsync(respondentId, cancellation)) return NotFound();
        return Visit.Obstacle is Obstacle.Submitted or Obstacle.Closed ? Page() : LocalRedirect(StartHref);
    }
}
