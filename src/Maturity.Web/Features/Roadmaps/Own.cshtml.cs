using Maturity.Core.Questionnaires;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Roadmaps;

/// <summary>Adds an initiative of the consultant to a roadmap, changes it or removes it.</summary>
public sealed class OwnModel(RoadmapReading reading, RoadmapDesk desk, IStringLocalizer<RoadmapsTexts> texts) : RoadmapPage(reading, desk, texts)
{
    private const int MostOwn = 50;

    /// <summary>The form.</summary>
    public OwnInput Input { get; private set; } = new();

    /// <summary>Id of the initiative; null for a new one.</summary>
    public string? Id { get; private set; }

    /// <summary>Initiatives that it can need.</summary>
    public IEnumerable<Initiative> Others => View.Settings.Own.Concat(View.Ground.Result?.Questionnaire.Initiatives ?? []).Where(one => one.Id != Id);

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(Guid assessmentId, Guid roadmapId, string? initiativeId, CancellationToken cancellation)
    {
        if (!await FindAsync(assessmentId, roadmapId, initiativeId, cancellation)) return NotFound();
        if (Id is not null) Input = OwnInput.Of(View.Settings.Own.Single(one => one.Id == Id));
        return Page();
    }

    /// <summary>Saves it.</summary>
    public async Task<IActionResult> OnPostAsync(Guid assessmentId, Guid roadmapId, string? initiativeId, int known, [Bind(Prefix = "Input")] OwnInput input, CancellationToken cancellation)
    {
        if (!await FindAsync(assessmentId, roadmapId, initiativeId, cancellation)) return NotFound();
        Input = input;
        if (Id is null && View.Settings.Own.Count >= MostOwn) ModelState.AddModelError("", Texts["There are {0} own initiatives already. Remove one first.", MostOwn]);
        if (input.Read(Id ?? Next(), ModelState, Texts) is not { } initiative) return Page();
        var rest = View.Settings.Own.Where(one => one.Id != initiative.Id);
        var settings = View.Settings with { Own = [.. rest.Append(initiative).OrderBy(one => one.Id, StringComparer.Ordinal)] };
        return await ChangeAsync(settings, new(RoadmapChangeKind.Own, initiative.Id), known, cancellation) ? Redirect(Address) : Page();
    }

    /// <summary>Removes it, and all wishes for it.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(Guid assessmentId, Guid roadmapId, string? initiativeId, int known, CancellationToken cancellation)
    {
        // The fields of the other form are none of this one.
        ModelState.Clear();
        if (!await FindAsync(assessmentId, roadmapId, initiativeId, cancellation) || Id is null) return NotFound();
        Input = OwnInput.Of(View.Settings.Own.Single(one => one.Id == Id));
        return await ChangeAsync(View.Settings.WithoutOwn(Id), new(RoadmapChangeKind.OwnRemoved, Id), known, cancellation) ? Redirect(Address) : Page();
    }

    private async Task<bool> FindAsync(Guid assessmentId, Guid roadmapId, string? initiativeId, CancellationToken cancellation)
    {
        if (!await FindAsync(assessmentId, roadmapId, cancellation) || View.Ground.Result is null) return false;
        Id = initiativeId;
        return Id is null || View.Settings.Own.Any(one => one.Id == Id);
    }

    private string Next() => Enumerable.Range(1, MostOwn + 1).Select(number => $"OWN-{number}").First(id => View.Settings.Own.All(one => one.Id != id));
}
