using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Benchmarks.Administration;

/// <summary>Assessments that were held because something about them is odd (G10), to be accepted or rejected.</summary>
public sealed class HeldModel(MaturityDb db, TimeProvider time, IStringLocalizer<BenchmarksTexts> texts) : PageModel
{
    private const int PageSize = 50;

    /// <summary>Page number, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    /// <summary>Those that wait first, newest first.</summary>
    public IReadOnlyList<Line> Sheets { get; private set; } = [];

    /// <summary>Whether there is a next page.</summary>
    public bool HasMore { get; private set; }

    /// <summary>What happened, for the reader who comes back from a form.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>Lists them.</summary>
    public async Task<PageResult> OnGetAsync(CancellationToken cancellation)
    {
        Number = Math.Clamp(Number, 1, 10_000);
        var lines = await db.HeldSheets.AsNoTracking()
            .OrderBy(sheet => sheet.State == HeldState.Waiting ? 0 : 1).ThenByDescending(sheet => sheet.HeldAt).ThenBy(sheet => sheet.AssessmentId)
            .Skip((Number - 1) * PageSize).Take(PageSize + 1)
            .Join(db.Workspaces, sheet => sheet.WorkspaceId, workspace => workspace.Id, (sheet, workspace) => new Line(sheet, workspace.Name))
            .ToListAsync(cancellation);
        HasMore = lines.Count > PageSize;
        Sheets = [.. lines.Take(PageSize)];
        return Page();
    }

    /// <summary>Accepts or rejects one.</summary>
    public async Task<IActionResult> OnPostDecideAsync(Guid assessmentId, HeldState state, int version, CancellationToken cancellation)
    {
        if (!ModelState.IsValid || state is not (HeldState.Accepted or HeldState.Rejected)) return BadRequest();
        if (await db.HeldSheets.SingleOrDefaultAsync(sheet => sheet.AssessmentId == assessmentId, cancellation) is not { } sheet) return NotFound();
        var current = sheet.Version == version;
        if (current) sheet.Decide(state, User.AccountId()!.Value, time.GetUtcNow());
        Notice = (current && await db.TrySaveAsync(cancellation), state) switch
        {
            (false, _) => texts["Somebody else was faster. The page shows what holds now."],
            (_, HeldState.Accepted) => texts["It counts from the next snapshot on."],
            _ => texts["It does not count, from the next snapshot on."],
        };
        return Redirect("/administration/benchmark/held");
    }

    /// <summary>One assessment that is held.</summary>
    /// <param name="Sheet">What is known.</param>
    /// <param name="Workspace">Name of its workspace.</param>
    public sealed record Line(HeldSheet Sheet, string Workspace);
}
