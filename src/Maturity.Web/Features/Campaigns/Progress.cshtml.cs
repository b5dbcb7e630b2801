using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Maturity.Web.Features.Campaigns;

/// <summary>How far everybody is. A script asks for the list alone, again and again.</summary>
public sealed class ProgressModel(CampaignDesk desk, ProgressList list) : PageModel
{
    /// <summary>What is shown.</summary>
    public ProgressView Progress { get; private set; } = null!;

    /// <summary>What happened, for the reader who comes back from a form.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>Shows the people at a stage, or all.</summary>
    public async Task<IActionResult> OnGetAsync(Guid assessmentId, string? stage, int p, CancellationToken cancellation)
    {
        if (await desk.FindAsync(assessmentId, cancellation) is not { } view) return NotFound();
        var filter = Enum.TryParse<Stage>(stage, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : (Stage?)null;
        Progress = await list.LoadAsync(view, filter, p, cancellation);
        return Request.Query.ContainsKey("part") ? Partial("_Progress", Progress) : Page();
    }
}
