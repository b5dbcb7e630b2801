using Maturity.Web.Data;
using Maturity.Web.Mail;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Features.Leads;

/// <summary>What the workspace decides about its public scan.</summary>
[Authorize(Policies.Owner)]
public sealed class SettingsModel(MaturityDb db, CurrentTenant tenant, IStringLocalizer<LeadsTexts> texts, IOptions<SiteOptions> site) : PageModel
{
    private const int RunsShown = 10;

    /// <summary>The form.</summary>
    [BindProperty]
    public ScanSettingsInput Input { get; set; } = new();

    /// <summary>What happened, for the reader who comes back from the form.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>Address of the scan.</summary>
    public string Address => site.Value.Url($"/{tenant.Workspace.Slug}/scan");

    /// <summary>Whether it is open now.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Documents that could not be made.</summary>
    public int Failed { get; private set; }

    /// <summary>What tidying removed, newest first.</summary>
    public IReadOnlyList<RetentionRun> Runs { get; private set; } = [];

    /// <summary>Shows the form.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var stored = await db.ScanSettings.AsNoTracking().SingleOrDefaultAsync(cancellation);
        Input = ScanSettingsInput.Of(stored);
        await ReadAsync(stored, cancellation);
    }

    /// <summary>Stores it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var stored = await db.ScanSettings.SingleOrDefaultAsync(cancellation);
        if ((stored?.Version ?? 0) != Input.Version) return await ConflictAsync(cancellation);
        var settings = stored ?? new ScanSettings();
        if (!ModelState.IsValid || !Input.Apply(settings, ModelState, texts))
        {
            await ReadAsync(stored, cancellation);
            return Page();
        }

        if (stored is null) db.ScanSettings.Add(settings);
        if (!await db.TrySaveAsync(cancellation)) return await ConflictAsync(cancellation);
        Notice = texts["The settings were saved."];
        return Redirect(Request.Path);
    }

    private async Task<PageResult> ConflictAsync(CancellationToken cancellation)
    {
        var stored = await db.ScanSettings.AsNoTracking().SingleOrDefaultAsync(cancellation);
        ModelState.AddModelError("", texts["Somebody else changed these settings in the meantime. What you typed is still here; saving again puts it in place of theirs."]);
        ModelState.Remove("Input.Version");
        Input = Input with { Version = stored?.Version ?? 0 };
        await ReadAsync(stored, cancellation);
        return Page();
    }

    private async Task ReadAsync(ScanSettings? stored, CancellationToken cancellation)
    {
        IsOpen = stored?.IsOn == true;
        Failed = await db.LeadDocuments.CountAsync(d => d.State == Reports.ReportState.Failed, cancellation);
        Runs = await db.RetentionRuns.AsNoTracking().OrderByDescending(run => run.RanAt).Take(RunsShown).ToListAsync(cancellation);
    }
}
