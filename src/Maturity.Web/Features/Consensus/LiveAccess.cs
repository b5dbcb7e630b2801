using Maturity.Web.Data;
using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Consensus;

/// <summary>
/// Asks again, while a screen listens, whether its reader may: a request that lasts for hours is authorized once. In scopes of its
/// own, because the one of the request remembers what it read.
/// </summary>
public sealed class LiveAccess(IServiceScopeFactory scopes)
{
    /// <summary>Whether a member still is a consultant or owner of a workspace that is not suspended.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="accountId">The member's account.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<bool> OfMemberAsync(Workspace workspace, Guid accountId, CancellationToken cancellation) => AskAsync(workspace, db =>
        db.Memberships.AnyAsync(m => m.AccountId == accountId && (m.Role == Role.Consultant || m.Role == Role.Owner), cancellation), cancellation);

    /// <summary>Whether a seat still is somebody's, in a workspace that is not suspended.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="seatId">The seat.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<bool> OfSeatAsync(Workspace workspace, Guid seatId, CancellationToken cancellation) => AskAsync(workspace, db =>
        db.ConsensusSeats.AnyAsync(s => s.Id == seatId && s.KeyHash != null, cancellation), cancellation);

    private async Task<bool> AskAsync(Workspace workspace, Func<MaturityDb, Task<bool>> question, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(workspace);
        var db = scope.ServiceProvider.GetRequiredService<MaturityDb>();
        return await db.Workspaces.AnyAsync(w => w.Id == workspace.Id && w.SuspensionReason == null, cancellation) && await question(db);
    }
}
