using Maturity.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Roadmaps;

/// <summary>Tells members who have the same roadmap before them of each other.</summary>
public sealed class RoadmapVisits(MaturityDb db, TimeProvider time)
{
    /// <summary>Seconds after which somebody who was not heard of any more has left; pages tell of themselves every 15.</summary>
    public const int Present = 40;

    /// <summary>Notes that a member has a roadmap before them.</summary>
    /// <param name="roadmapId">The roadmap, in the workspace entered.</param>
    /// <param name="accountId">The member.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task NoteAsync(Guid roadmapId, Guid accountId, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        var known = await db.RoadmapVisits.Where(v => v.RoadmapId == roadmapId && v.AccountId == accountId)
            .ExecuteUpdateAsync(set => set.SetProperty(v => v.SeenAt, now), cancellation);
        if (known > 0) return;
        var visit = db.RoadmapVisits.Add(new(roadmapId, accountId, now));
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Two windows of the same member at once, or the roadmap is gone: a missing note does no harm.
            visit.State = EntityState.Detached;
        }
    }

    /// <summary>Names of the other members who have it before them now.</summary>
    /// <param name="roadmapId">The roadmap.</param>
    /// <param name="accountId">The member who asks.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<string>> OthersAsync(Guid roadmapId, Guid accountId, CancellationToken cancellation)
    {
        var since = time.GetUtcNow().ToUnixTimeSeconds() - Present;
        return await (
            from visit in db.RoadmapVisits
            join account in db.Users on visit.AccountId equals account.Id
            where visit.RoadmapId == roadmapId && visit.AccountId != accountId && visit.SeenAt >= since
            orderby account.Name
            select account.Name).Take(10).ToListAsync(cancellation);
    }
}
