using System.Globalization;
using Maturity.Core.Benchmarking;
using Maturity.Core.Questionnaires;
using Maturity.Web.Data;
using Maturity.Web.Features.Questionnaires;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Benchmarks;

/// <summary>The released cells of the newest snapshot, for consultants: the same fixed segments that results show, and no others.</summary>
[Authorize(Policies.Consultant)]
public sealed class ExplorerModel(MaturityDb db, CurrentTenant tenant, SnapshotStore store, SegmentGrids grids, QuestionnaireLibrary library) : PageModel
{
    /// <summary>Id of the measure to show.</summary>
    [BindProperty(SupportsGet = true, Name = "measure")]
    public string? Wanted { get; set; }

    /// <summary>Id of the measure that is shown.</summary>
    public string Measure { get; private set; } = StandardMeasures.Index;

    /// <summary>Ids and names of all measures; the index has none.</summary>
    public IReadOnlyList<(string Id, string Name)> Measures { get; private set; } = [];

    /// <summary>Day of the snapshot; null without one.</summary>
    public DateOnly? TakenAt { get; private set; }

    /// <summary>The cells that may be shown, narrow to wide.</summary>
    public IReadOnlyList<Line> Lines { get; private set; } = [];

    /// <summary>Whether everything here is made up.</summary>
    public bool IsDemo => tenant.Workspace.IsDemo;

    /// <summary>Industries and sizes in the reader's language.</summary>
    public Classification Classification => library.Classification(CultureInfo.CurrentUICulture.Name);

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        ModelState.Clear();
        var standard = StandardMeasures.Of(library);
        if (IsDemo || await store.NewestAsync(standard.Key, standard.Major, cancellation) is not { } snapshot) return;
        TakenAt = Day(snapshot.TakenAt);
        var questionnaire = library.All.First(loaded => loaded.Questionnaire!.Key == standard.Key && loaded.Questionnaire.Version.Major == standard.Major).In(CultureInfo.CurrentUICulture.Name);
        Measures = [.. snapshot.MeasureIds.Select(id => (id, MeasureNames.Of(id, questionnaire)!)).Where(measure => measure.Item2 is not null)];
        var place = Math.Max(0, snapshot.MeasureIds.ToList().IndexOf(Wanted ?? StandardMeasures.Index));
        Measure = snapshot.MeasureIds[place];
        Lines = await LinesAsync(snapshot, place, cancellation);
    }

    private async Task<IReadOnlyList<Line>> LinesAsync(BenchmarkSnapshot snapshot, int measure, CancellationToken cancellation)
    {
        var days = await (
            from cell in db.BenchmarkCells.AsNoTracking()
            join origin in db.BenchmarkSnapshots on cell.OriginId equals origin.Id
            where cell.SnapshotId == snapshot.Id
            select new { cell.Segment, origin.TakenAt }).ToDictionaryAsync(cell => cell.Segment, cell => Day(cell.TakenAt), StringComparer.Ordinal, cancellation);
        var view = await store.ViewAsync(snapshot, tenant.Workspace.Id, [], cancellation);
        var ground = view.Ground();
        return
        [
            .. from cell in Enumerable.Range(0, grids.Grid.Segments.Count).Select(view.Cell)
               where cell.Disclosure.Level > DisclosureLevel.Nothing
               select new Line(cell.Segment, CountBand.Of(cell.Counts.Organizations)!, days[cell.Segment.Code],
                   MeasurePosition.Of(cell.Measures[measure], null, set => ground.Estimate(measure, set))),
        ];
    }

    private static DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(moment.UtcDateTime);

    /// <summary>One released cell.</summary>
    /// <param name="Segment">Its segment.</param>
    /// <param name="Band">Band of its number of organizations.</param>
    /// <param name="Day">Day of its figures.</param>
    /// <param name="Figures">What may be shown of the measure.</param>
    public sealed record Line(Segment Segment, string Band, DateOnly Day, MeasurePosition Figures);
}
