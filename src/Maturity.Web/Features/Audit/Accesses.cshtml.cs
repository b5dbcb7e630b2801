using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Maturity.Web.Http;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Audit;

/// <summary>Shows the contact of an organization who looked at and changed its data.</summary>
[AllowAnonymous]
[ShowsSecret]
[HidesWorkspace]
public sealed class AccessesModel(MaturityDb db, AuditLog log, CurrentTenant tenant) : PageModel
{
    /// <summary>Entries on one page.</summary>
    public const int PageSize = 100;

    /// <summary>Name of the organization; null when the link opens nothing.</summary>
    public string? Organization { get; private set; }

    /// <summary>The entries of this page, newest first.</summary>
    public IReadOnlyList<AuditEntry> Entries { get; private set; } = [];

    /// <summary>Where the next page begins; null when there is none.</summary>
    public long? Next { get; private set; }

    /// <summary>Shows the record.</summary>
    public async Task<IActionResult> OnGetAsync(string record, [FromQuery] long? before, CancellationToken cancellation)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        var hash = SecretToken.Hash(record);
        var contact = await db.OrganizationContacts.Where(c => c.LinkHash == hash)
            .Join(db.Organizations, c => c.OrganizationId, o => o.Id, (c, o) => new { o.Id, o.Name }).SingleOrDefaultAsync(cancellation);
        if (contact is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return Page();
        }

        if (tenant.Workspace.SuspensionReason is { } reason)
        {
            Suspension.Refuse(HttpContext, reason);
            return new EmptyResult();
        }

        Organization = contact.Name;
        var entries = await log.NewestAsync(new() { Organization = contact.Id, Before = before }, PageSize + 1, cancellation);
        Entries = [.. entries.Take(PageSize)];
        Next = entries.Count > PageSize ? Entries[^1].Number : null;
        return Page();
    }
}
