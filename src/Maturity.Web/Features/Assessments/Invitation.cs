using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Maturity.Web.Features.Campaigns;
using Maturity.Web.Mail;
using Maturity.Web.Tenancy;

namespace Maturity.Web.Features.Assessments;

/// <summary>Gives a respondent a secret link and mails it. The token is in the mail and nowhere else.</summary>
public sealed class Invitation(MaturityDb db, CurrentTenant tenant, Mailer mailer, LetterWriter writer, InvitationLimit limit)
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
        var mail = await writer.WriteAsync(respondent, MailKind.Invitation, $"/{tenant.Workspace.Slug}/link/{token}", cancellation);
        return await mailer.SendAsync(mail, cancellation);
    }

    /// <summary>Whether one more mail may go to an address; counts it.</summary>
    /// <param name="address">Mail address, in lower case.</param>
    public bool Allows(string address) => limit.Allows(tenant.Workspace.Id, address);
}
