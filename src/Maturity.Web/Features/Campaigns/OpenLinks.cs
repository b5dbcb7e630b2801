using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Campaigns;

/// <summary>Makes and revokes the open link of an assessment.</summary>
public sealed class OpenLinks(MaturityDb db, TimeProvider time)
{
    /// <summary>Makes a new link; an earlier one stops working.</summary>
    /// <param name="assessmentId">The assessment; the caller has found it.</param>
    /// <param name="limit">Most people.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The secret, shown once; null when somebody else was first.</returns>
    public async Task<string?> RenewAsync(Guid assessmentId, int limit, CancellationToken cancellation)
    {
        var link = await db.OpenLinks.SingleOrDefaultAsync(l => l.AssessmentId == assessmentId, cancellation);
        var isNew = link is null;
        link ??= db.OpenLinks.Add(new(assessmentId)).Entity;
        var token = SecretToken.New();
        link.Renew(SecretToken.Hash(token), limit, time.GetUtcNow());
        try
        {
            return await db.TrySaveAsync(cancellation) ? token : null;
        }
        catch (DbUpdateException) when (isNew)
        {
            // Somebody made one in the same moment. Anything else still surfaces.
            db.ChangeTracker.Clear();
            if (await db.OpenLinks.AnyAsync(l => l.AssessmentId == assessmentId, cancellation)) return null;
            throw;
        }
    }

    /// <summary>Ends the link. False when there is none, or somebody else was first.</summary>
    /// <param name="assessmentId">The assessment.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<bool> RevokeAsync(Guid assessmentId, CancellationToken cancellation)
    {
        var link = await db.OpenLinks.SingleOrDefaultAsync(l => l.AssessmentId == assessmentId, cancellation);
        return link is not null && link.Revoke() && await db.TrySaveAsync(cancellation);
    }
}
