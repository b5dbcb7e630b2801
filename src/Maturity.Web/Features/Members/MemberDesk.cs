using Maturity.Web.Data;
using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Members;

/// <summary>What an owner does with the members of the workspace. It always keeps one owner.</summary>
public sealed class MemberDesk(MaturityDb db, CurrentTenant tenant, IStringLocalizer<MembersTexts> texts)
{
    /// <summary>Gives a member another role; their very next request has it.</summary>
    /// <returns>What happened; null when there is no such member.</returns>
    public Task<string?> AssignAsync(Guid accountId, int version, Role role, CancellationToken cancellation) =>
        ChangeAsync(accountId, version, keepsOwner: role == Role.Owner, member => member.Assign(role), texts["The role was changed. It holds from now on."], cancellation);

    /// <summary>Ends a membership; the person's very next request is refused.</summary>
    /// <returns>What happened; null when there is no such member.</returns>
    public Task<string?> RemoveAsync(Guid accountId, int version, CancellationToken cancellation) =>
        ChangeAsync(accountId, version, keepsOwner: false, member => db.Memberships.Remove(member), texts["The member was removed and has no access any more."], cancellation);

    private async Task<string?> ChangeAsync(
        Guid accountId, int version, bool keepsOwner, Action<Membership> change, string done, CancellationToken cancellation)
    {
        var member = await db.Memberships.SingleOrDefaultAsync(m => m.AccountId == accountId, cancellation);
        if (member is null) return null;
        if (member.Version != version) return texts["Somebody else changed this member in the meantime. The list shows what holds now."];
        if (member.Role == Role.Owner && !keepsOwner)
        {
            await MeetOthersAsync(cancellation);
            if (await db.Memberships.CountAsync(m => m.Role == Role.Owner, cancellation) < 2)
                return texts["A workspace needs an owner. Make somebody else owner first."];
        }

        change(member);
        return await db.TrySaveAsync(cancellation) ? done : texts["Somebody else changed this member in the meantime. The list shows what holds now."];
    }

    // Two owners may demote each other in the same moment, each seeing two owners: both raise the version of the
    // workspace, which each read before counting, so that the second one is refused or counts one owner only.
    private async Task MeetOthersAsync(CancellationToken cancellation)
    {
        var workspace = await db.Workspaces.SingleAsync(w => w.Id == tenant.WorkspaceId, cancellation);
        db.Entry(workspace).Property(w => w.Version).IsModified = true;
    }
}
