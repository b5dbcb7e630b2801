using System.Globalization;
using System.Text;
using Maturity.Web.Data;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Audit;

/// <summary>The audit log of the workspace, for its owners.</summary>
[Authorize(Policies.Owner)]
public sealed class IndexModel(MaturityDb db, AuditLog log) : PageModel
{
    /// <summary>Entries on one page.</summary>
    public const int PageSize = 100;

    private const int MostChoices = 500;

    /// <summary>What is looked for.</summary>
    [BindProperty(SupportsGet = true, Name = "f")]
    public AuditFilter Filter { get; set; } = new();

    /// <summary>The entries of this page, newest first.</summary>
    public IReadOnlyList<AuditEntry> Entries { get; private set; } = [];

    /// <summary>Where the next page begins; null when there is none.</summary>
    public long? Next { get; private set; }

    /// <summary>Members to choose from, by name.</summary>
    public IReadOnlyList<Choice> People { get; private set; } = [];

    /// <summary>Organizations to choose from, by name.</summary>
    public IReadOnlyList<Choice> Organizations { get; private set; } = [];

    /// <summary>What following the chain found; null when nobody asked.</summary>
    public ChainCheck? Check { get; private set; }

    /// <summary>Shows the log.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        People = await db.Memberships.Join(db.Users, m => m.AccountId, a => a.Id, (m, a) => a).OrderBy(a => a.Name).ThenBy(a => a.Id).Take(MostChoices)
            .Select(a => new Choice($"account:{a.Id}", a.Name)).ToListAsync(cancellation);
        Organizations = await db.Organizations.OrderBy(o => o.Name).ThenBy(o => o.Id).Take(MostChoices)
            .Select(o => new Choice(o.Id.ToString(), o.Name)).ToListAsync(cancellation);
        if (!ModelState.IsValid) return Page();
        var entries = await log.NewestAsync(Filter, PageSize + 1, cancellation);
        Entries = [.. entries.Take(PageSize)];
        Next = entries.Count > PageSize ? Entries[^1].Number : null;
        return Page();
    }

    /// <summary>Follows the chain from its beginning.</summary>
    public async Task<IActionResult> OnGetCheckAsync(CancellationToken cancellation)
    {
        Check = await log.CheckAsync(cancellation);
        return await OnGetAsync(cancellation);
    }

    /// <summary>All that the filter lets through, as CSV.</summary>
    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid) return await OnGetAsync(cancellation);
        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers.ContentDisposition = "attachment; filename=\"audit-log.csv\"";
        await using var text = new StreamWriter(Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await WriteAsync(text, "number", "at", "actor", "name", "address", "action", "subject", "subject_id", "organization_id", "previous_hash", "hash");
        await foreach (var e in log.AllAsync(Filter, cancellation))
        {
            await WriteAsync(text, e.Number.ToString(CultureInfo.InvariantCulture), e.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
                e.Actor, e.ActorName, e.Address, e.Action, e.Subject, e.SubjectId, e.OrganizationId?.ToString(), e.PreviousHash, e.Hash);
        }

        return new EmptyResult();
    }

    private static Task WriteAsync(StreamWriter text, params string?[] cells) => text.WriteAsync(SafeCsv.Line(cells.Select(cell => SafeCsv.Text(cell ?? ""))));

    /// <summary>Something to choose.</summary>
    public sealed record Choice(string Value, string Name);
}
