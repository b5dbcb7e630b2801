using Maturity.Web.Data;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Leads.Desk;

/// <summary>
/// How many visitors came how far in a period, by source: of those who began or left details then, whatever happened since.
/// Counted where it happens and not from the leads that are there, most of whom are removed in time.
/// </summary>
[Authorize(Policies.Sales)]
public sealed class FunnelModel(MaturityDb db, TimeProvider time) : PageModel
{
    /// <summary>Periods to choose from, in days.</summary>
    public static readonly IReadOnlyList<int> Periods = [30, 90, 365, 1095];

    private const int MostChannels = 20;

    // Days times channels that are told apart: what three years can hold.
    private const int MostGroups = 5_000;

    /// <summary>The period, in days.</summary>
    public int Days { get; private set; }

    /// <summary>All together.</summary>
    public FunnelLine Total { get; private set; } = FunnelLine.Sum(null, []);

    /// <summary>By source, those with most scans first; beyond the most that are told apart one line for the rest, with an empty name.</summary>
    public IReadOnlyList<FunnelLine> Lines { get; private set; } = [];

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(int? days, CancellationToken cancellation)
    {
        Days = days ?? 90;
        if (!ModelState.IsValid || !Periods.Contains(Days)) return NotFound();
        var from = time.GetUtcNow().UtcDateTime.Date.AddDays(1 - Days);
        var channels = new Dictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var (channel, counts) in (await TalliesAsync(DateOnly.FromDateTime(from), cancellation)).Concat(await WorkedAsync(new(from, TimeSpan.Zero), cancellation)))
        {
            var sums = channels.TryGetValue(channel, out var known) ? known : channels[channel] = new int[FunnelLine.Steps];
            for (var step = 0; step < sums.Length; step++) sums[step] += counts[step];
        }

        var all = channels.Select(channel => new FunnelLine(channel.Key, channel.Value)).OrderByDescending(line => line.Counts[0]).ThenByDescending(line => line.Counts[2]).ThenBy(line => line.Channel, StringComparer.Ordinal).ToList();
        Total = FunnelLine.Sum(null, all);
        Lines = all.Count <= MostChannels ? all : [.. all.Take(MostChannels), FunnelLine.Sum("", [.. all.Skip(MostChannels)])];
        return Page();
    }

    private async Task<IEnumerable<(string Channel, int[] Counts)>> TalliesAsync(DateOnly from, CancellationToken cancellation)
    {
        var groups = await db.ScanTallies.Where(t => t.Day >= from).GroupBy(t => t.Channel).Select(group => new
        {
            group.Key,
            Started = group.Sum(t => t.Started),
            Finished = group.Sum(t => t.Finished),
            Left = group.Sum(t => t.Left),
            Confirmed = group.Sum(t => t.Confirmed),
            Contacted = group.Sum(t => t.ForgottenContacted),
            Qualified = group.Sum(t => t.ForgottenQualified),
            Won = group.Sum(t => t.ForgottenWon),
        }).OrderByDescending(group => group.Started).ThenBy(group => group.Key).Take(MostGroups).ToListAsync(cancellation);
        return groups.Select(group => (group.Key, new[] { group.Started, group.Finished, group.Left, group.Confirmed, group.Contacted, group.Qualified, group.Won }));
    }

    // Whom somebody worked on stays until they ask to be forgotten, which the tally keeps.
    private async Task<IEnumerable<(string Channel, int[] Counts)>> WorkedAsync(DateTimeOffset from, CancellationToken cancellation)
    {
        var groups = await db.Leads.Where(l => l.CreatedAt >= from && l.ContactedAt != null).GroupBy(l => l.Channel).Select(group => new
        {
            group.Key,
            Contacted = group.Count(),
            Qualified = group.Count(l => l.QualifiedAt != null),
            Won = group.Count(l => l.WonAt != null),
        }).OrderByDescending(group => group.Contacted).ThenBy(group => group.Key).Take(MostGroups).ToListAsync(cancellation);
        return groups.Select(group => (group.Key, new[] { 0, 0, 0, 0, group.Contacted, group.Qualified, group.Won }));
    }
}
