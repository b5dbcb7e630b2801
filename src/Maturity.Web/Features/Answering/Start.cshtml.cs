using Maturity.Web.Data;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Mvc;

namespace Maturity.Web.Features.Answering;

/// <summary>Where a respondent comes in: what this is about, who will see it, how long it takes, how far they are.</summary>
public sealed class StartModel(MaturityDb db, RespondentAccess access, QuestionPlans plans, CurrentTenant tenant)
    : AnsweringPage(db, access, plans)
{
    /// <summary>Who asks.</summary>
    public string Asker => tenant.Workspace.Name;

    /// <summary>Where "start" or "continue" leads: the first section with a question that has no answer, or the review.</summary>
    public string NextHref =>
        Plan.Sections.FirstOrDefault(section => AnsweredOf(section) < section.Questions.Count) is not { } section ? ReviewHref
        : section.Questions.FirstOrDefault(question => !IsAnswered(question)) is { } gap && AnsweredOf(section) > 0 ? HrefOf(section, gap)
        : HrefOf(section);

    /// <summary>Shows the page; a respondent who has submitted sees what they sent.</summary>
    public async Task<IActionResult> OnGetAsync(Guid respondentId, CancellationToken cancellation)
    {
        if (!await EnterAsync(respondentId, cancellation)) return NotFound();
        return Visit.Obstacle is Obstacle.Submitted or Obstacle.Closed ? LocalRedirect(DoneHref) : Page();
    }
}
