using Maturity.Web.Data;
using Maturity.Web.Features.Members;
using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Features.Workspaces;

/// <summary>Makes workspaces: for platform administrators always, for anybody else as far as the operator allows.</summary>
public sealed class WorkspaceFoundation(
    MaturityDb db, CurrentTenant tenant, MemberInvitations invitations, IOptions<WorkspacesOptions> options, TimeProvider time)
{
    /// <summary>Whether a person may make a workspace now.</summary>
    /// <param name="account">The person.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<FoundingRight> RightOfAsync(Guid account, CancellationToken cancellation)
    {
        if (await db.Users.AnyAsync(a => a.Id == account && a.IsPlatformAdministrator, cancellation)) return FoundingRight.ForAnybody;
        if (!options.Value.SelfService) return FoundingRight.None;
        using var _ = db.AcrossWorkspaces("count the workspaces that the person who asks for another owns");
        var owned = await db.Memberships.CountAsync(m => m.AccountId == account && m.Role == Role.Owner, cancellation);
        return owned < options.Value.MostPerPerson ? FoundingRight.ForThemself : FoundingRight.UsedUp;
    }

    /// <summary>Makes a workspace with a first owner. False when another workspace has the address.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="founder">Who asks for it, and owns it unless somebody else is invited to.</param>
    /// <param name="ownerEmail">Mail address of the owner to invite; null makes the founder owner.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<bool> FoundAsync(Workspace workspace, Guid founder, string? ownerEmail, CancellationToken cancellation)
    {
        if (await IsTakenAsync(workspace.Slug, cancellation)) return false;
        tenant.Enter(workspace);
        db.Workspaces.Add(workspace);
        if (ownerEmail is null) db.Memberships.Add(new(workspace.Id, founder, Role.Owner, time.GetUtcNow()));
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Another workspace took the address in the same moment.
            db.ChangeTracker.Clear();
            if (!await IsTakenAsync(workspace.Slug, cancellation)) throw;
            return false;
        }

        if (ownerEmail is not null) await invitations.InviteAsync(ownerEmail, Role.Owner, workspace.Language, cancellation);
        return true;
    }

    private Task<bool> IsTakenAsync(string slug, CancellationToken cancellation) => db.Workspaces.AnyAsync(w => w.Slug == slug, cancellation);
}
