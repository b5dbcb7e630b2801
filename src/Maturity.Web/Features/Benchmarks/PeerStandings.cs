using Maturity.Core.Benchmarking;
using Maturity.Core.Questionnaires;
using Maturity.Web.Data;
using Maturity.Web.Features.Assessments;
using Maturity.Web.Features.Benchmarks.Components;
using Maturity.Web.Features.Questionnaires;
using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Benchmarks;

/// <summary>
/// Where a published assessment stands among peers. Only published ones have a position, and it rests on a stored snapshot:
/// nobody can scan a cell by trying scores (G12), and a report that is issued again shows the figures of its own snapshot.
/// </summary>
public sealed class PeerStandings(
    MaturityDb db, CurrentTenant tenant, SnapshotStore store, SegmentGrids grids, OwnOrganizations owners, DemoPeers demo, QuestionnaireLibrary library)
{
    private const int MostResults = 20;

    /// <summary>The standing; null when the assessment has no accepted scores, or a newer one took its place; a look at a named snapshot stays possible.</summary>
    /// <param name="assessmentId">The assessment, of the workspace entered.</param>
    /// <param name="questionnaire">Its questionnaire in the reader's language.</param>
    /// <param name="wanted">Code of the segment to show when it may be; null for the rule's own choice.</param>
    /// <param name="snapshotId">The snapshot of an earlier look; null for the newest.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<PeerStanding?> FindAsync(Guid assessmentId, Questionnaire questionnaire, string? wanted, Guid? snapshotId, CancellationToken cancellation)
    {
        var scores = await db.AcceptedScores.AsNoTracking().SingleOrDefaultAsync(s => s.AssessmentId == assessmentId, cancellation);
        if (scores is null || !await db.Assessments.AnyAsync(
            a => a.Id == assessmentId && (a.State == AssessmentState.Published || (snapshotId != null && a.State == AssessmentState.Superseded)), cancellation)) return null;
        var trend = await TrendAsync(scores, cancellation);
        var organization = await db.Organizations.AsNoTracking().SingleAsync(o => o.Id == scores.OrganizationId, cancellation);
        var measures = StandardMeasures.Of(questionnaire);
        if (tenant.Workspace.IsDemo) return new(null, Model(demo.Position(organization, scores, measures, wanted), questionnaire, measures.Ids, scores.AcceptedAt, true), trend);
        var snapshot = snapshotId is { } known ? await store.FindAsync(known, cancellation) : await store.NewestAsync(scores.QuestionnaireKey, scores.QuestionnaireMajor, cancellation);
        if (snapshot is null || grids.Grid.Narrow(organization.Industry, organization.SizeBand) is not { } narrow) return new(null, null, trend);
        var view = await store.ViewAsync(snapshot, tenant.Workspace.Id, await owners.FindAsync(scores, cancellation), cancellation);
        var position = Position.Of(view.Around(narrow), Points(scores, snapshot.MeasureIds), view.Ground(), wanted);
        return new(snapshot.Id, Model(position, questionnaire, snapshot.MeasureIds, await DayAsync(snapshot, position, cancellation), false), trend);
    }

    /// <summary>Scores as they are compared: to the hundredth, as those of the peers are.</summary>
    /// <param name="scores">The scores.</param>
    /// <param name="measures">Ids of the measures.</param>
    public static IReadOnlyList<double?> Points(AcceptedScores scores, IReadOnlyList<string> measures) =>
        [.. scores.InOrder(measures).Select(score => score == Member.NoScore ? (double?)null : score / 100.0)];

    private PositionModel Model(Position position, Questionnaire questionnaire, IReadOnlyList<string> measures, DateTimeOffset at, bool isDemo) => new()
    {
        Position = position,
        Date = DateOnly.FromDateTime(at.UtcDateTime),
        Classification = library.Classification(questionnaire.Language),
        Demo = isDemo,
        Dimensions = questionnaire.Dimensions.Count,
        Lines = [.. measures.Select((id, at) => (Name: MeasureNames.Of(id, questionnaire), Position: position.Measures[at])).Where(line => line.Name is not null)
            .Select(line => new PositionLine(line.Name!, line.Position))],
        Aims = [.. measures.Index().Where(measure => measure.Item.StartsWith(StandardMeasures.Aim, StringComparison.Ordinal))
            .Select(measure => (Id: measure.Item[StandardMeasures.Aim.Length..], Position: position.Measures[measure.Index]))
            .Where(aim => MeasureNames.Of(aim.Id, questionnaire) is not null).Select(aim => new AimLine(aim.Id, MeasureNames.Of(aim.Id, questionnaire)!, aim.Position))],
    };

    /// <summary>The day of the figures that are shown, which may be older than the snapshot.</summary>
    private async Task<DateTimeOffset> DayAsync(BenchmarkSnapshot snapshot, Position position, CancellationToken cancellation)
    {
        if (position.Segment is not { Code: var segment }) return snapshot.TakenAt;
        return await (
            from cell in db.BenchmarkCells.AsNoTracking()
            join origin in db.BenchmarkSnapshots on cell.OriginId equals origin.Id
            where cell.SnapshotId == snapshot.Id && cell.Segment == segment
            select origin.TakenAt).SingleAsync(cancellation);
    }

    private async Task<IReadOnlyList<TrendPoint>> TrendAsync(AcceptedScores scores, CancellationToken cancellation)
    {
        var results = await db.AcceptedScores.AsNoTracking().Where(s => s.OrganizationId == scores.OrganizationId && s.AcceptedAt <= scores.AcceptedAt)
            .OrderByDescending(s => s.AcceptedAt).Take(MostResults).Select(s => new { s.AcceptedAt, s.Index }).ToListAsync(cancellation);
        return [.. results.AsEnumerable().Reverse().Select(result => new TrendPoint(DateOnly.FromDateTime(result.AcceptedAt.UtcDateTime), result.Index / 100.0))];
    }
}
