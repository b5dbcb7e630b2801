using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Roadmaps;

/// <summary>Names a roadmap, keeps it under another name too, shows it to the client, hands it over as a file, removes it.</summary>
public sealed class ManageModel(RoadmapReading reading, RoadmapDesk desk, TimeProvider time, IStringLocalizer<RoadmapsTexts> texts) : RoadmapPage(reading, desk, texts)
{
    /// <summary>A name that could not be given; null when there is none.</summary>
    public string? Typed { get; private set; }

    /// <summary>Name of a copy that could not be made; null when there is none.</summary>
    public string? TypedCopy { get; private set; }

    /// <summary>Shows the forms.</summary>
    public async Task<IActionResult> OnGetAsync(Guid assessmentId, Guid roadmapId, CancellationToken cancellation) =>
        await FindAsync(assessmentId, roadmapId, cancellation) ? Page() : NotFound();

    /// <summary>The plan as a table.</summary>
    public async Task<IActionResult> OnGetCsvAsync(Guid assessmentId, Guid roadmapId, CancellationToken cancellation) =>
        await FindAsync(assessmentId, roadmapId, cancellation) && View.Model is { } model ? RoadmapFiles.Csv(model, View.Ground.Organization, Texts) : NotFound();

    /// <summary>The plan as dates of a calendar.</summary>
    public async Task<IActionResult> OnGetCalendarAsync(Guid assessmentId, Guid roadmapId, CancellationToken cancellation) =>
        await FindAsync(assessmentId, roadmapId, cancellation) && View.Model is { } model
            ? RoadmapFiles.Calendar(model, View.Roadmap, View.Ground.Organization, time.GetUtcNow(), Texts)
            : NotFound();

    /// <summary>Gives it another name.</summary>
    public async Task<IActionResult> OnPostRenameAsync(Guid assessmentId, Guid roadmapId, int known, string? name, CancellationToken cancellation)
    {
        if (!await FindAsync(assessmentId, roadmapId, cancellation)) return NotFound();
        Typed = name ?? "";
        if (ReadName(name, "name") is not { } read) return Page();
        return await StoredAsync(known, () => Desk.RenameAsync(View.Roadmap, read, cancellation), cancellation) ? Redirect(Address) : Page();
    }

    /// <summary>Keeps what holds now under another name too, and goes on there.</summary>
    public async Task<IActionResult> OnPostCopyAsync(Guid assessmentId, Guid roadmapId, string? copy, CancellationToken cancellation)
    {
        if (!await FindAsync(assessmentId, roadmapId, cancellation)) return NotFound();
        TypedCopy = copy ?? "";
        if (ReadName(copy, "copy") is not { } read) return Page();
        if (await Desk.MakeAsync(assessmentId, read, View.Settings, Account, cancellation) is { } made) return Redirect($"{AssessmentAddress}/roadmaps/{made}");
        ModelState.AddModelError("", Texts["There are {0} roadmaps already. Remove one first.", SavedRoadmap.MostPerAssessment]);
        return Page();
    }

    /// <summary>Shows it to the client, or hides it.</summary>
    public async Task<IActionResult> OnPostShareAsync(Guid assessmentId, Guid roadmapId, int known, bool shared, CancellationToken cancellation)
    {
        if (!await FindAsync(assessmentId, roadmapId, cancellation)) return NotFound();
        if (!await StoredAsync(known, () => Desk.ShareAsync(View.Roadmap, shared, cancellation), cancellation)) return Page();
        Notice = shared ? Texts["The client sees this roadmap now, and reports show it from now on."] : Texts["The client does not see it any more."];
        return Redirect(Request.Path);
    }

    /// <summary>Removes it.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(Guid assessmentId, Guid roadmapId, int known, CancellationToken cancellation)
    {
        if (!await FindAsync(assessmentId, roadmapId, cancellation)) return NotFound();
        if (!await StoredAsync(known, () => Desk.RemoveAsync(View.Roadmap, cancellation), cancellation)) return Page();
        Notice = Texts["“{0}” is removed.", View.Roadmap.Name];
        return Redirect($"{AssessmentAddress}/roadmaps");
    }

    private string? ReadName(string? typed, string field)
    {
        var read = RoadmapName.Read(typed);
        if (read is null) ModelState.AddModelError(field, Texts["Enter “Name” in at most {0} characters on one line.", SavedRoadmap.NameLength]);
        return read;
    }
}
