using Maturity.Core.Benchmarking;
using Maturity.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Benchmarks;

/// <summary>Who of the candidates counts (G10): whoever is odd waits until an administrator has looked.</summary>
public sealed class Admission(MaturityDb db, TimeProvider time)
{
    /// <summary>Holds what is odd, and gives the others and those that were accepted.</summary>
    /// <param name="roll">Who could count, and whose claims wait.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<Candidate>> AdmitAsync(CandidateRoll roll, CancellationToken cancellation)
    {
        var candidates = roll.Candidates;
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

            if (Hold((candidate.AssessmentId, candidate.WorkspaceId), candidate.Doubt, deviation, held) == HeldState.Accepted) admitted.Add(candidate);
        }

        // They are compared with those who count, and are none of them: nobody moves the middle by typing a number.
        foreach (var claim in roll.Claims)
            Hold((claim.AssessmentId, claim.WorkspaceId), claim.Doubt, usual.Holds(claim.Index) ? usual.Deviation(claim.Index) : null, held);
        await db.SaveChangesAsync(cancellation);
        return admitted;
    }

    private HeldState Hold((Guid Id, Guid WorkspaceId) assessment, SheetDoubt doubt, double? deviation, Dictionary<Guid, HeldSheet> held)
    {
        if (!held.TryGetValue(assessment.Id, out var sheet))
        {
            sheet = new HeldSheet(assessment.Id, assessment.WorkspaceId, time.GetUtcNow());
            db.HeldSheets.Add(sheet);
        }

        if (sheet.State != HeldState.Rejected || deviation is not null || doubt != SheetDoubt.None) sheet.Describe(doubt, deviation);
        return sheet.State;
    }
}
