using System.Globalization;
using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Maturity.Web.Features.Roadmaps.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Roadmaps;

/// <summary>The roadmaps of an assessment.</summary>
public sealed class IndexModel(MaturityDb db, RoadmapReading reading, RoadmapDesk desk, TimeProvider time, IStringLocalizer<RoadmapsTexts> texts) : PageModel
{
    /// <summary>What they stand on.</summary>
    public RoadmapGround Ground { get; private set; } = null!;

    /// <summary>The roadmaps by name.</summary>
    public IReadOnlyList<Line> Lines { get; private set; } = [];

    /// <summary>Name of a new one, as typed.</summary>
    public string Typed { get; private set; } = "";

    /// <summary>What happened, for the reader who comes back from a form.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(Guid assessmentId, CancellationToken cancellation)
    {
        if (!await FindAsync(assessmentId, cancellation)) return NotFound();
        if (Lines.Count == 0) Typed = texts["First draft"];
        return Page();
    }

    /// <summary>Makes one.</summary>
    public async Task<IActionResult> OnPostAsync(Guid assessmentId, string? name, CancellationToken cancellation)
    {
        if (!await FindAsync(assessmentId, cancellation)) return NotFound();
        Typed = name ?? "";
        if (RoadmapName.Read(name) is not { } read)
        {
            ModelState.AddModelError("name", texts["Enter “Name” in at most {0} characters on one line.", SavedRoadmap.NameLength]);
            return Page();
        }

        if (Ground.Result is null) return BadRequest();
        var settings = RoadmapSettings.Usual(Ground.SizeBand, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        if (Problem(settings) is { } problem) ModelState.AddModelError("", problem);
        else if (await desk.MakeAsync(assessmentId, read, settings, User.AccountId()!.Value, cancellation) is { } made) return Redirect($"{Request.Path}/{made}");
        else ModelState.AddModelError("", texts["There are {0} roadmaps already. Remove one first.", SavedRoadmap.MostPerAssessment]);
        return Page();
    }

    private string? Problem(RoadmapSettings settings) =>
        Ground.Load(settings).Problems.FirstOrDefault(problem => problem.Severity == Core.Questionnaires.Severity.Error) is { } problem
            ? new ProblemWords(Ground.Result!.Questionnaire, settings.Own, texts).Of(problem)
            : null;

    private async Task<bool> FindAsync(Guid assessmentId, CancellationToken cancellation)
    {
        if (await reading.GroundAsync(assessmentId, CultureInfo.CurrentUICulture.Name, cancellation) is not { } ground) return false;
        Ground = ground;
        Lines = await (
            from roadmap in db.Roadmaps.AsNoTracking()
            join edition in db.RoadmapEditions on new { RoadmapId = roadmap.Id, Number = roadmap.Edition } equals new { edition.RoadmapId, edition.Number }
            join account in db.Users on edition.ChangedBy equals account.Id into people
            from person in people.DefaultIfEmpty()
            where roadmap.AssessmentId == assessmentId
            orderby roadmap.Name, roadmap.Id
            select new Line(roadmap.Id, roadmap.Name, roadmap.SharedAt, edition.ChangedAt, person == null ? null : person.Name))
            .Take(SavedRoadmap.MostPerAssessment).ToListAsync(cancellation);
        return true;
    }

    /// <summary>One roadmap of the list.</summary>
    public sealed record Line(Guid Id, string Name, DateTimeOffset? SharedAt, DateTimeOffset ChangedAt, string? ChangedBy);
}
