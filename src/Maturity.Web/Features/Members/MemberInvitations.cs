using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Maturity.Web.Features.Home;
using Maturity.Web.Http;
using Maturity.Web.Mail;
using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Features.Members;

/// <summary>
/// Asks people by mail to join the workspace entered. Whether an address has an account makes no difference here: the
/// mail is the same, and it is written behind the request's back.
/// </summary>
public sealed class MemberInvitations(
    MaturityDb db, CurrentTenant tenant, Postbox postbox, TimeProvider time, IOptions<SiteOptions> site,
    IStringLocalizer<MembersTexts> texts, IStringLocalizer<HomeTexts> roles)
{
    /// <summary>Most invitations that wait for an answer in one workspace.</summary>
    public const int Most = 200;

    /// <summary>Asks somebody. Null when it was done; otherwise what stands against it.</summary>
    /// <param name="email">Mail address.</param>
    /// <param name="role">What they will be able to do.</param>
    /// <param name="language">Language of the mail.</param>
    /// <param name="cancellation">Ends the work before anything is stored.</param>
    public async Task<string?> InviteAsync(string email, Role role, string language, CancellationToken cancellation)
    {
        if (await IsMemberAsync(email, cancellation)) return texts["{0} is a member already.", email];
        if (await db.MemberInvitations.AnyAsync(i => i.Email == email, cancellation)) return Invited(email);
        if (await db.MemberInvitations.CountAsync(cancellation) >= Most)
            return texts["{0} invitations wait for an answer. Take some back before you send more.", Most];
        var invitation = new MemberInvitation(Ids.New(time), email, role, language);
        db.MemberInvitations.Add(invitation);
        try
        {
            await SendAsync(invitation, cancellation);
            return null;
        }
        catch (DbUpdateException)
        {
            // Somebody else invited the same address in the same moment.
            db.ChangeTracker.Clear();
            if (!await db.MemberInvitations.AnyAsync(i => i.Email == email, cancellation)) throw;
            return Invited(email);
        }
    }

    /// <summary>Stores a new link for an invitation and mails it; the one before it stops working.</summary>
    /// <param name="invitation">The invitation, tracked.</param>
    /// <param name="cancellation">Ends the work before anything is stored.</param>
    public async Task SendAsync(MemberInvitation invitation, CancellationToken cancellation)
    {
        var token = SecretToken.New();
        invitation.GiveLink(SecretToken.Hash(token), time.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
        var mail = Write(invitation, site.Value.Url($"/{tenant.Workspace.Slug}/membership/{token}"));
        postbox.Offer(new("member invitation", (_, _) => Task.FromResult<OutgoingMail?>(mail)));
    }

    private OutgoingMail Write(MemberInvitation invitation, string link)
    {
        using var language = new LanguageScope(invitation.Language);
        return new(invitation.Email, texts["Join {0} on Maturity", tenant.Workspace.Name], string.Join("\n\n",
            texts["Hello,"].Value,
            texts["You are invited to the workspace {0}, in the role {1}.", tenant.Workspace.Name, invitation.Role.Name(roles)].Value,
            texts["Open this link within {0} days to join:", (int)MemberInvitation.Lifetime.TotalDays].Value + "\n" + link,
            texts["If you do not know why you get this, do nothing."].Value,
            $"Maturity\n{site.Value.Url("/")}"));
    }

    private string Invited(string email) => texts["{0} has been invited already. Use “Send again” in the list.", email];

    private async Task<bool> IsMemberAsync(string email, CancellationToken cancellation)
    {
        var normalized = email.ToUpperInvariant();
        return await db.Memberships.Join(db.Users, m => m.AccountId, a => a.Id, (m, a) => a)
            .AnyAsync(a => a.NormalizedEmail == normalized, cancellation);
    }
}
