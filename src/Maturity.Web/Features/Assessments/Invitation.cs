using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Maturity.Web.Http;
using Maturity.Web.Mail;
using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Features.Assessments;

/// <summary>Gives a respondent a secret link and mails it. The token is in the mail and nowhere else.</summary>
public sealed class Invitation(
    MaturityDb db, CurrentTenant tenant, Mailer mailer, IOptions<SiteOptions> site, InvitationLimit limit,
    IStringLocalizer<AssessmentsTexts> texts)
{
    /// <summary>Renews the link of a respondent who has a mail address, stores its hash, then mails it.</summary>
    /// <param name="respondent">The respondent, tracked.</param>
    /// <param name="cancellation">Ends the work before the link is stored.</param>
    /// <returns>Whether the mail left.</returns>
    public async Task<bool> SendAsync(Respondent respondent, CancellationToken cancellation)
    {
        var token = SecretToken.New();
        respondent.GiveLink(SecretToken.Hash(token));
        await db.SaveChangesAsync(cancellation);
        var organization = await (
            from assessment in db.Assessments
            join assessed in db.Organizations on assessment.OrganizationId equals assessed.Id
            where assessment.Id == respondent.AssessmentId
            select assessed.Name).SingleAsync(cancellation);
        var link = site.Value.Url($"/{tenant.Workspace.Slug}/link/{token}");
        // The mail is in the language of its reader, not in that of the consultant who presses the button.
        using var language = new LanguageScope(respondent.Language);
        return await mailer.SendAsync(respondent.Email!, texts["Your view on data at {0}", organization], Body(respondent, organization, link), cancellation);
    }

    /// <summary>Whether one more mail may go to an address; counts it.</summary>
    /// <param name="address">Mail address, in lower case.</param>
    public bool Allows(string address) => limit.Allows(tenant.Workspace.Id, address);

    // Names are quoted as one line: whoever chose them must not write the rest of the mail too.
    private string Body(Respondent respondent, string organization, string link) => string.Join("\n\n",
        texts["Dear {0},", MailText.OneLine(respondent.Name)].Value,
        texts["{0} asks for your view on how ready {1} is to become data-driven.", MailText.OneLine(tenant.Workspace.Name), MailText.OneLine(organization)].Value,
        texts["Open this link to answer. You need no account, and you can stop and go on whenever you like:"].Value + "\n" + link,
        texts["The link is yours alone: whoever has it can answer in your name. Please do not pass it on."].Value);
}
