using System.Security.Claims;
using Maturity.Web.Data;
using Maturity.Web.Features.Answering;
using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Consensus;

/// <summary>Whose seat it is. The cookie of respondents carries it, so that a person has one cookie for all that links gave them.</summary>
public sealed class SeatAccess(MaturityDb db, CurrentTenant tenant)
{
    /// <summary>The caller's seat in a session; null when they have none, and then the session might as well not exist.</summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="user">The caller.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<ConsensusSeat?> FindAsync(Guid sessionId, ClaimsPrincipal user, CancellationToken cancellation)
    {
        if (!user.IsRespondentIn(tenant.Workspace.Id)) return null;
        var ids = user.LinksIn(tenant.Workspace.Id);
        var seats = await db.ConsensusSeats.AsNoTracking().Where(s => s.SessionId == sessionId && ids.Contains(s.Id) && s.KeyHash != null)
            .OrderBy(s => s.JoinedAt).ToListAsync(cancellation);
        return seats.LastOrDefault(seat => user.HoldsLink(tenant.Workspace.Id, seat.Id, seat.KeyHash));
    }
}
