using Maturity.Web.Data;
using Maturity.Web.Mail;
using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Features.Leads;

/// <summary>Where people without an account read who asks them and what happens with what they say: the notice, imprint and contact of the workspace.</summary>
public sealed class PublicNotice(MaturityDb db, CurrentTenant tenant, IOptions<SiteOptions> site)
{
    /// <summary>Local path of the page and the contact line; null where the workspace has written none.</summary>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<(string Path, string Contact)?> FindAsync(CancellationToken cancellation)
    {
        if (tenant.WorkspaceId is null) return null;
        var contact = await db.ScanSettings.AsNoTracking().Where(s => s.Imprint != "" || s.PrivacyEnglish != "" || s.PrivacyDutch != "").Select(s => s.Contact).SingleOrDefaultAsync(cancellation);
        return contact is null ? null : ($"/{tenant.Workspace.Slug}/scan/about", contact);
    }

    /// <summary>The same for a mail: full address of the page, and the contact line; null where there is none.</summary>
    /// <param name="language">The reader's language.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<(string Link, string Contact)?> ForMailAsync(string language, CancellationToken cancellation) =>
        await FindAsync(cancellation) is { } notice ? (site.Value.Url($"{notice.Path}?lang={language}"), MailText.OneLine(notice.Contact)) : null;
}
