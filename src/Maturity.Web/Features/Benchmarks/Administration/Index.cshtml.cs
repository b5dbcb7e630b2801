using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Features.Benchmarks.Administration;

/// <summary>The benchmark of the installation, for those who administer it: what was made, what failed, and the switch that hides it all.</summary>
public sealed class IndexModel(
    MaturityDb db, SnapshotRuns runs, IOptions<BenchmarkOptions> options, TimeProvider time, IStringLocalizer<BenchmarksTexts> texts) : PageModel
{
    private const int Newest = 36;

    /// <summary>Whether benchmarks are hidden; null while the switch was never used.</summary>
    public BenchmarkSwitch? Switch { get; private set; }

    /// <summary>The newest runs, newest first.</summary>
    public IReadOnlyList<SnapshotRun> Runs { get; private set; } = [];

    /// <summary>The newest snapshots, newest first.</summary>
    public IReadOnlyList<BenchmarkSnapshot> Snapshots { get; private set; } = [];

    /// <summary>Assessments that wait for somebody to look at them.</summary>
    public int Waiting { get; private set; }

    /// <summary>Day of the month that a snapshot is made on; 0 for never.</summary>
    public int Day => options.Value.DayOfMonth;

    /// <summary>What happened, for the reader who comes back from a form.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>Shows it.</summary>
    public Task<PageResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    /// <summary>Orders the snapshot of this month.</summary>
    public async Task<IActionResult> OnPostOrderAsync(CancellationToken cancellation) => Done(await runs.OrderAsync(User.AccountId(), cancellation)
        ? texts["The snapshot is ordered and will be there in a moment."]
        : texts["This month’s snapshot was ordered before. The next one can be made next month."]);

    /// <summary>Puts a run that was given up back in the queue.</summary>
    public async Task<IActionResult> OnPostRetryAsync(Guid runId, CancellationToken cancellation)
    {
        if (await db.SnapshotRuns.SingleOrDefaultAsync(run => run.Id == runId, cancellation) is not { } run) return NotFound();
        return Done(run.Retry() && await db.TrySaveAsync(cancellation)
            ? texts["The run is ordered again."]
            : texts["Somebody else was faster. The page shows what holds now."]);
    }

    /// <summary>Hides all benchmarks.</summary>
    public async Task<IActionResult> OnPostHideAsync(string? reason, int version, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > BenchmarkSwitch.ReasonLength)
        {
            ModelState.Clear();
            ModelState.AddModelError("reason", texts["Enter a reason of at most {0} characters: it is what other administrators find.", BenchmarkSwitch.ReasonLength]);
            return await ShowAsync(cancellation);
        }

        return await ChangeAsync(version, found => found.Hide(reason.Trim(), User.AccountId()!.Value, time.GetUtcNow()), texts["All benchmarks are hidden."], cancellation);
    }

    /// <summary>Shows benchmarks again.</summary>
    public Task<IActionResult> OnPostShowAsync(int version, CancellationToken cancellation) =>
        ChangeAsync(version, found => found.Show(User.AccountId()!.Value), texts["Benchmarks are shown again."], cancellation);

    private async Task<IActionResult> ChangeAsync(int version, Func<BenchmarkSwitch, bool> change, string done, CancellationToken cancellation)
    {
        var found = await db.BenchmarkSwitches.SingleOrDefaultAsync(cancellation);
        if (found is null) db.BenchmarkSwitches.Add(found = new());
        var changed = found.Version == version && change(found);
        return Done(changed && await db.TrySaveAsync(cancellation) ? done : texts["Somebody else was faster. The page shows what holds now."]);
    }

    private RedirectResult Done(string notice)
    {
        Notice = notice;
        return Redirect("/administration/benchmark");
    }

    private async Task<PageResult> ShowAsync(CancellationToken cancellation)
    {
        Switch = await db.BenchmarkSwitches.AsNoTracking().SingleOrDefaultAsync(cancellation);
        Runs = await db.SnapshotRuns.AsNoTracking().OrderByDescending(run => run.RequestedAt).Take(Newest).ToListAsync(cancellation);
        Snapshots = await db.BenchmarkSnapshots.AsNoTracking().OrderByDescending(snapshot => snapshot.TakenAt).Take(Newest).ToListAsync(cancellation);
        Waiting = await db.HeldSheets.CountAsync(sheet => sheet.State == HeldState.Waiting, cancellation);
        return Page();
    }
}
