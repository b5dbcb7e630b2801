using Maturity.Web.Data;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Audit;

/// <summary>Appoints the contact of an organization, who may see who looks at its data.</summary>
[Authorize(Policies.Consultant)]
public sealed class ContactModel(MaturityDb db, CurrentTenant tenant, AccessLinks links, IStringLocalizer<AuditTexts> texts) : PageModel
{
    /// <summary>The form.</summary>
    [BindProperty]
    public ContactInput Input { get; set; } = new();

    /// <summary>Name of the organization.</summary>
    public string Organization { get; private set; } = "";

    /// <summary>Whether a link works now.</summary>
    public bool HasLink { get; private set; }

    /// <summary>What happened, for the reader who comes back from a form.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(Guid organizationId, CancellationToken cancellation)
    {
        if (!await FindAsync(organizationId, cancellation)) return NotFound();
        var contact = await db.OrganizationContacts.AsNoTracking().SingleOrDefaultAsync(c => c.OrganizationId == organizationId, cancellation);
        Input = contact is null ? new() { Language = tenant.Workspace.Language } : new() { Name = contact.Name, Email = contact.Email, Language = contact.Language };
        return Page();
    }

    /// <summary>Appoints the contact and mails them their link.</summary>
    public async Task<IActionResult> OnPostAsync(Guid organizationId, CancellationToken cancellation)
    {
        if (!await FindAsync(organizationId, cancellation)) return NotFound();
        if (!ModelState.IsValid) return Page();
        Notice = await links.AppointAsync(organizationId, Organization, Input, cancellation)
            ? texts["{0} has been sent the link by mail.", Input.Name.Trim()]
            : texts["Somebody else changed the contact in the meantime. Look at it as it is now."];
        return Redirect(Request.Path);
    }

    /// <summary>Makes the link of the contact worthless.</summary>
    public async Task<IActionResult> OnPostRevokeAsync(Guid organizationId, CancellationToken cancellation)
    {
        ModelState.Clear();
        var contact = await db.OrganizationContacts.SingleOrDefaultAsync(c => c.OrganizationId == organizationId, cancellation);
        if (contact is null) return NotFound();
        contact.RevokeLink();
        Notice = await db.TrySaveAsync(cancellation)
            ? texts["The link of {0} has stopped working.", contact.Name]
            : texts["Somebody else changed the contact in the meantime. Look at it as it is now."];
        return Redirect(Request.Path);
    }

    private async Task<bool> FindAsync(Guid organizationId, CancellationToken cancellation)
    {
        var found = await db.Organizations.Where(o => o.Id == organizationId)
            .Select(o => new { o.Name, HasLink = db.OrganizationContacts.Any(c => c.OrganizationId == o.Id && c.LinkHash != null) })
            .SingleOrDefaultAsync(cancellation);
        if (found is null) return false;
        (Organization, HasLink) = (found.Name, found.HasLink);
        return true;
    }
}
