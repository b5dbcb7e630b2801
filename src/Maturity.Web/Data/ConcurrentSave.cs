using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Data;

/// <summary>Saving where somebody else may have been first, which is an expected outcome and not an error.</summary>
public static class ConcurrentSave
{
    /// <summary>Saves; false when a row was changed or removed since it was read.</summary>
    /// <param name="db">The context.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<bool> TrySaveAsync(this MaturityDb db, CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
