using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Maturity.Web.Http;
using Maturity.Web.Mail;
using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Features.Audit;

/// <summary>Gives the contact of an organization a link to the record of who looked at its data.</summary>
public sealed class AccessLinks(
    MaturityDb db, CurrentTenant tenant, Postbox postbox, IOptions<SiteOptions> site, IStringLocalizer<AuditTexts> texts)
{
    /// <summary>Appoints a contact and mails them the link. False when somebody else changed the contact meanwhile.</summary>
    /// <param name="organizationId">The organization.</param>
    /// <param name="organization">Its name.</param>
    /// <param name="contact">Who.</param>
    /// <param name="cancellation">Ends the work before anything is stored.</param>
    public async Task<bool> AppointAsync(Guid organizationId, string organization, ContactInput contact, CancellationToken cancellation)
    {
        var token = SecretToken.New();
        var row = await db.OrganizationContacts.SingleOrDefaultAsync(c => c.OrganizationId == organizationId, cancellation)
            ?? db.OrganizationContacts.Add(new(organizationId)).Entity;
        row.Appoint(contact.Name.Trim(), contact.Email.Trim(), contact.Language, SecretToken.Hash(token));
        if (!await db.TrySaveAsync(cancellation)) return false;
        var mail = Write(row, organization, site.Value.Url($"/{tenant.Workspace.Slug}/accesses/{token}"));
        postbox.Offer(new("access record", (_, _) => Task.FromResult<OutgoingMail?>(mail)));
        return true;
    }

    private OutgoingMail Write(OrganizationContact contact, string organization, string link)
    {
        using var language = new LanguageScope(contact.Language);
        return new(contact.Email, texts["Who looks at the data of {0}", organization], string.Join("\n\n",
            texts["Hello {0},", contact.Name].Value,
            texts["{0} keeps a record of who looks at and changes the data of {1}. This link shows it to you at any time:", tenant.Workspace.Name, organization].Value,
            link,
            texts["The link is yours alone. Please do not pass it on."].Value));
    }
}
