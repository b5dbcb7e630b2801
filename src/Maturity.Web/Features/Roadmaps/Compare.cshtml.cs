using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Maturity.Web.Features.Roadmaps;

/// <summary>Two roadmaps of an assessment side by side.</summary>
public sealed class CompareModel(RoadmapReading reading) : PageModel
{
    /// <summary>The one.</summary>
    public RoadmapView One { get; private set; } = null!;

    /// <summary>The other.</summary>
    public RoadmapView Other { get; private set; } = null!;

    /// <summary>Initiatives that are in one of the two at least, in the order of the one, then of the other.</summary>
    public IEnumerable<string> Initiatives => new[] { One.Model, Other.Model }.SelectMany(model => model?.Plan.Initiatives ?? []).Select(planned => planned.Id).Distinct();

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(Guid assessmentId, Guid one, Guid other, CancellationToken cancellation)
    {
        var language = CultureInfo.CurrentUICulture.Name;
        if (await reading.FindAsync(assessmentId, one, language, cancellation) is not { } first
            || await reading.FindAsync(assessmentId, other, language, cancellation) is not { } second) return NotFound();
        (One, Other) = (first, second);
        return Page();
    }
}
