using Maturity.Core.Benchmarking;
using Maturity.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Benchmarks;

/// <summary>Who of the candidates counts (G10): whoever is odd waits until an administrator has looked.</summary>
public sealed class Admission(MaturityDb db, TimeProvider time)
{
    /// <summary>Holds what is odd, and gives the others and those that were accepted.</summary>
    /// <param name="candidates">One per organization.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<Candidate>> AdmitAsync(IReadOnlyList<Candidate> candidates, CancellationToken cancellation)
    {
        var held = await db.HeldSheets.ToDictionaryAsync(sheet => sheet.AssessmentId, cancellation);
        var usual = candidates.Count == 0 ? default : RobustDeviation.Of([.. candidates.Select(candidate => (double)candidate.Index)]);
        var admitted = new List<Candidate>(candidates.Count);
        foreach (var candidate in candidates)
        {
            var deviation = usual.Holds(candidate.Index) ? usual.Deviation(candidate.Index) : null;
            if (candidate.Doubt == SheetDoubt.None && deviation is null && held.GetValueOrDefault(candidate.AssessmentId)?.State != HeldState.Rejected)
            {
                // It was odd beside the peers of then and is not beside those of now.
                if (held.GetValueOrDefault(candidate.AssessmentId) is { State: HeldState.Waiting } passed) db.HeldSheets.Remove(passed);
                admitted.Add(candidate);
                continue;
            }

            if (Hold(candidate, deviation, held) == HeldState.Accepted) admitted.Add(candidate);
        }

        await db.SaveChangesAsync(cancellation);
        return admitted;
    }

    private HeldState Hold(Candidate candidate, double? deviation, Dictionary<Guid, HeldSheet> held)
    {
        if (!held.TryGetValue(candidate.AssessmentId, out var sheet))
        {
            sheet = new HeldSheet(candidate.AssessmentId, candidate.WorkspaceId, time.GetUtcNow());
            db.HeldSheets.Add(sheet);
        }

        if (sheet.State != HeldState.Rejected || deviation is not null || candidate.Doubt != SheetDoubt.None) sheet.Describe(candidate.Doubt, deviation);
        return sheet.State;
    }
}
