using Maturity.Core.Benchmarking;
using Maturity.Web.Data;
using Maturity.Web.Features.Assessments;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Benchmarks;

/// <summary>Finds who could count: organizations that agreed, with their newest accepted full assessment, one vote each.</summary>
public sealed class Candidates(MaturityDb db, Claims claims)
{
    /// <summary>Assessments older than this do not count.</summary>
    public const int OldestMonths = 24;

    /// <summary>All candidates, one per organization, in the order of their keys, and the claims that wait for a person.</summary>
    /// <param name="measures">What is compared.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<CandidateRoll> FindAsync(StandardMeasures measures, DateTimeOffset now, CancellationToken cancellation)
    {
        var rows = await RowsAsync(measures, now.AddMonths(-OldestMonths), now, cancellation);
        var claimed = await claims.FindAsync([.. rows.Select(row => new IdentityUse(row.WorkspaceId, row.AssessmentId, row.AcceptedAt, row.LegalIdentifier, row.MailDomain))], cancellation);

        // A claim that nobody accepted is left out before anything is joined: it would make one owner of those whose number and domain it carries.
        var standing = rows.Where(row => claimed.GetValueOrDefault(row.AssessmentId, HeldState.Accepted) == HeldState.Accepted)
            .Select(row => claimed.ContainsKey(row.AssessmentId) ? row with { Doubt = row.Doubt | SheetDoubt.Claim } : row).ToList();
        return new(
            Newest(standing),
            [.. rows.Where(row => claimed.GetValueOrDefault(row.AssessmentId, HeldState.Accepted) != HeldState.Accepted)
                .Select(row => new WaitingClaim(row.WorkspaceId, row.AssessmentId, row.Index, row.Doubt | SheetDoubt.Claim))]);
    }

    private static IReadOnlyList<Candidate> Newest(IReadOnlyList<Row> rows)
    {
        var owners = Ownership.Of([.. rows.Select(row => new OrganizationIdentity(Id(row), row.ParentGroupKey, row.LegalIdentifier, row.MailDomain))]);
        var named = rows.Select(row => (Row: row, Owned: owners[Id(row)]));
        return
        [
            .. from organization in named.GroupBy(pair => pair.Owned.Organization, StringComparer.Ordinal)
               orderby organization.Key
               let newest = organization.OrderByDescending(pair => pair.Row.AcceptedAt).ThenBy(pair => pair.Row.AssessmentId).First()
               select ToCandidate(newest.Row, newest.Owned),
        ];
    }

    private async Task<List<Row>> RowsAsync(StandardMeasures measures, DateTimeOffset oldest, DateTimeOffset now, CancellationToken cancellation)
    {
        var (key, major) = (measures.Key, measures.Major);
        using var _ = db.AcrossWorkspaces("count accepted scores for a benchmark snapshot");
        return await (
            from scores in db.AcceptedScores.AsNoTracking()
            join assessment in db.Assessments on new { scores.WorkspaceId, Id = scores.AssessmentId } equals new { assessment.WorkspaceId, assessment.Id }
            join organization in db.Organizations on new { scores.WorkspaceId, Id = scores.OrganizationId } equals new { organization.WorkspaceId, organization.Id }
            join workspace in db.Workspaces on scores.WorkspaceId equals workspace.Id
            where !workspace.IsDemo && workspace.SuspendedAt == null
                && assessment.State == AssessmentState.Published && !assessment.QuickScan
                && scores.AcceptedAt >= oldest && scores.AcceptedAt <= now
                && scores.QuestionnaireKey == key && scores.QuestionnaireMajor == major
                && (scores.LegalIdentifier != null || scores.MailDomain != null)
                && db.BenchmarkConsents.Where(c => c.WorkspaceId == scores.WorkspaceId && c.SubjectId == workspace.Id)
                    .OrderByDescending(c => c.Number).Select(c => c.Given).FirstOrDefault()
                && db.BenchmarkConsents.Where(c => c.WorkspaceId == scores.WorkspaceId && c.SubjectId == organization.Id)
                    .OrderByDescending(c => c.Number).Select(c => c.Given).FirstOrDefault()
            orderby scores.WorkspaceId, scores.AssessmentId
            select new Row(scores.WorkspaceId, scores.OrganizationId, scores.AssessmentId, scores.AcceptedAt, organization.Industry, organization.SizeBand,
                scores.Index, scores.Scores, scores.Doubt, scores.ParentGroupKey, scores.LegalIdentifier, scores.MailDomain,
                scores.Aims,
                db.BenchmarkConsents.Where(c => c.WorkspaceId == scores.WorkspaceId && c.SubjectId == workspace.Id)
                    .OrderByDescending(c => c.Number).Select(c => c.TextVersion).FirstOrDefault(),
                db.BenchmarkConsents.Where(c => c.WorkspaceId == scores.WorkspaceId && c.SubjectId == organization.Id)
                    .OrderByDescending(c => c.Number).Select(c => c.TextVersion).FirstOrDefault())).ToListAsync(cancellation);
    }

    private static string Id(Row row) => $"{row.WorkspaceId:N}{row.OrganizationId:N}";

    private static Candidate ToCandidate(Row row, OwnedOrganization owned) =>
        new(row.WorkspaceId, row.OrganizationId, row.AssessmentId, row.AcceptedAt, row.Industry, row.SizeBand, row.Index, row.Scores, row.Doubt)
        {
            Organization = owned.Organization,
            Owner = owned.Owner,

            // Who agreed while the text spoke of scores only has not agreed to this.
            Aims = ConsentText.CoversAims(row.WorkspaceAgreedTo) && ConsentText.CoversAims(row.OrganizationAgreedTo) ? row.Aims : null,
        };

    private sealed record Row(
        Guid WorkspaceId, Guid OrganizationId, Guid AssessmentId, DateTimeOffset AcceptedAt, string Industry, string SizeBand, short Index, string Scores, SheetDoubt Doubt,
        string? ParentGroupKey, string? LegalIdentifier, string? MailDomain, string? Aims, string? WorkspaceAgreedTo, string? OrganizationAgreedTo);
}
