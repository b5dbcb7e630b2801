using System.ComponentModel.DataAnnotations;
using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Members;

/// <summary>Who works in the workspace, in which role, and who is invited to.</summary>
public sealed class IndexModel(
    MaturityDb db, CurrentTenant tenant, MemberDesk desk, MemberInvitations invitations, TimeProvider time, IStringLocalizer<MembersTexts> texts) : PageModel
{
    /// <summary>Most members that are listed.</summary>
    public const int Most = 500;

    /// <summary>The members, by name.</summary>
    public IReadOnlyList<Member> Members { get; private set; } = [];

    /// <summary>Who is invited, newest first.</summary>
    public IReadOnlyList<Invited> Invitations { get; private set; } = [];

    /// <summary>The form that invites somebody.</summary>
    public InviteInput Invite { get; private set; } = new();

    /// <summary>What happened, for the reader who comes back from a form.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>Shows the lists.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Invite = new() { Language = tenant.Workspace.Language };
        return await ListAsync(cancellation);
    }

    /// <summary>Asks somebody by mail to join.</summary>
    public async Task<IActionResult> OnPostInviteAsync([Bind(Prefix = "Invite")] InviteInput invite, CancellationToken cancellation)
    {
        Invite = invite;
        if (!ModelState.IsValid) return await ListAsync(cancellation);
        var email = invite.Email.Trim().ToLowerInvariant();
        var problem = await invitations.InviteAsync(email, invite.Role!.Value, invite.Language, cancellation);
        if (problem is null) return Done(texts["{0} has been invited by mail.", email]);
        ModelState.AddModelError("Invite.Email", problem);
        return await ListAsync(cancellation);
    }

    /// <summary>Sends an invitation again, with a new link.</summary>
    public async Task<IActionResult> OnPostAgainAsync(Guid invitationId, CancellationToken cancellation)
    {
        var invitation = await db.MemberInvitations.SingleOrDefaultAsync(i => i.Id == invitationId, cancellation);
        if (invitation is null) return NotFound();
        await invitations.SendAsync(invitation, cancellation);
        return Done(texts["{0} has been sent a new link; the one before it has stopped working.", invitation.Email]);
    }

    /// <summary>Takes an invitation back.</summary>
    public async Task<IActionResult> OnPostWithdrawAsync(Guid invitationId, CancellationToken cancellation)
    {
        var invitation = await db.MemberInvitations.SingleOrDefaultAsync(i => i.Id == invitationId, cancellation);
        if (invitation is null) return NotFound();
        db.MemberInvitations.Remove(invitation);
        return Done(await db.TrySaveAsync(cancellation)
            ? texts["The invitation of {0} was taken back.", invitation.Email]
            : texts["The invitation was used or changed in the meantime. The list shows what holds now."]);
    }

    /// <summary>Gives a member another role.</summary>
    public async Task<IActionResult> OnPostAssignAsync(
        Guid accountId, int version, [Required, EnumDataType(typeof(Role))] Role? role, CancellationToken cancellation)
    {
        if (!ModelState.IsValid) return BadRequest();
        return Done(await desk.AssignAsync(accountId, version, role!.Value, cancellation));
    }

    /// <summary>Ends a membership.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(Guid accountId, int version, CancellationToken cancellation) =>
        Done(await desk.RemoveAsync(accountId, version, cancellation));

    private IActionResult Done(string? notice)
    {
        if (notice is null) return NotFound();
        Notice = notice;
        return Redirect(Request.Path);
    }

    private async Task<PageResult> ListAsync(CancellationToken cancellation)
    {
        var me = User.AccountId();
        Members = await db.Memberships.AsNoTracking()
            .Join(db.Users, m => m.AccountId, a => a.Id, (m, a) => new { m, a })
            .OrderBy(pair => pair.a.Name).ThenBy(pair => pair.a.Id).Take(Most)
            .Select(pair => new Member(pair.a.Id, pair.a.Name, pair.a.Email!, pair.m.Role, pair.m.JoinedAt, pair.m.Version, pair.a.Id == me))
            .ToListAsync(cancellation);
        var oldest = time.GetUtcNow() - MemberInvitation.Lifetime;
        var invited = await db.MemberInvitations.AsNoTracking().OrderByDescending(i => i.Id).Take(MemberInvitations.Most).ToListAsync(cancellation);
        Invitations = [.. invited.Select(i => new Invited(i.Id, i.Email, i.Role, i.SentAt, i.SentAt <= oldest))];
        return Page();
    }

    /// <summary>One member.</summary>
    public sealed record Member(Guid Id, string Name, string Email, Role Role, DateTimeOffset JoinedAt, int Version, bool IsMe);

    /// <summary>One invitation that waits.</summary>
    public sealed record Invited(Guid Id, string Email, Role Role, DateTimeOffset SentAt, bool IsExpired);
}
