using Maturity.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Benchmarks;

/// <summary>
/// Finds who carries a company number or mail domain that another workspace used first. Anybody can type the number of anybody, so the
/// workspace whose accepted scores with it are the oldest holds it, and the others have a claim that a person must accept (G10).
/// </summary>
public sealed class Claims(MaturityDb db)
{
    /// <summary>The claims among some assessments, and what was decided about each.</summary>
    /// <param name="uses">Assessments that take part now, each once.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyDictionary<Guid, HeldState>> FindAsync(IReadOnlyList<IdentityUse> uses, CancellationToken cancellation)
    {
        var contested = uses.SelectMany(use => use.Keys.Select(key => (Key: key, use.WorkspaceId))).Distinct()
            .GroupBy(used => used.Key, StringComparer.Ordinal).Where(key => key.Skip(1).Any()).Select(key => key.Key).ToHashSet(StringComparer.Ordinal);
        if (contested.Count == 0) return new Dictionary<Guid, HeldState>();

        // Only decisions about the claim itself: who accepted hasty answers has not said whose number it is.
        var decided = await db.HeldSheets.AsNoTracking().Where(sheet => sheet.State != HeldState.Waiting && (sheet.Doubt & SheetDoubt.Claim) != 0)
            .ToDictionaryAsync(sheet => sheet.AssessmentId, sheet => sheet.State, cancellation);
        bool Stands(IdentityUse use) => decided.GetValueOrDefault(use.AssessmentId) != HeldState.Rejected;
        var holders = Holders([.. uses.Where(Stands)], [.. (await HistoryAsync(contested, cancellation)).Where(Stands)]);
        return uses.Where(use => use.Keys.Any(key => contested.Contains(key) && holders.TryGetValue(key, out var holder) && holder != use.WorkspaceId))
            .ToDictionary(use => use.AssessmentId, use => decided.GetValueOrDefault(use.AssessmentId));
    }

    /// <summary>
    /// Who holds each key: of the workspaces that take part with it now, the one that used it first. Its earlier assessments tell when, or
    /// who assesses again would hand the number to whoever squats on it; at the same moment the smaller id of a workspace decides.
    /// </summary>
    private static Dictionary<string, Guid> Holders(IReadOnlyList<IdentityUse> now, IReadOnlyList<IdentityUse> ever)
    {
        var present = now.SelectMany(use => use.Keys.Select(key => (Key: key, use.WorkspaceId))).ToHashSet();
        return ever.SelectMany(use => use.Keys.Select(key => (Key: key, use.WorkspaceId, use.AcceptedAt))).Where(used => present.Contains((used.Key, used.WorkspaceId)))
            .GroupBy(used => used.Key, StringComparer.Ordinal)
            .ToDictionary(key => key.Key, key => key.OrderBy(used => used.AcceptedAt).ThenBy(used => used.WorkspaceId).First().WorkspaceId, StringComparer.Ordinal);
    }

    private async Task<IReadOnlyList<IdentityUse>> HistoryAsync(HashSet<string> contested, CancellationToken cancellation)
    {
        var numbers = contested.Where(key => key[0] == 'L').Select(key => key[1..]).Order(StringComparer.Ordinal).ToList();
        var domains = contested.Where(key => key[0] == 'D').Select(key => key[1..]).Order(StringComparer.Ordinal).ToList();
        using var _ = db.AcrossWorkspaces("find which workspace used a company number or mail domain first");
        return await db.AcceptedScores.AsNoTracking().Where(scores => numbers.Contains(scores.LegalIdentifier!) || domains.Contains(scores.MailDomain!))
            .OrderBy(scores => scores.WorkspaceId).ThenBy(scores => scores.AssessmentId)
            .Select(scores => new IdentityUse(scores.WorkspaceId, scores.AssessmentId, scores.AcceptedAt, scores.LegalIdentifier, scores.MailDomain)).ToListAsync(cancellation);
    }
}
