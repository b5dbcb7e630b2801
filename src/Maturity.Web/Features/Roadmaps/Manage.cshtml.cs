using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Roadmaps;

/// <summary>Names a roadmap, keeps it under another name too, shows it to the client, hands it over as a file, removes it.</summary>
public sealed class ManageModel(RoadmapReading reading, RoadmapDesk desk, TimeProvider time, IStringLocalizer<RoadmapsTexts> texts) : RoadmapPage(reading, desk, texts)
{
    private readonly RoadmapDesk desk = desk;
    private readonly IStringLocalizer<RoadmapsTexts> texts = texts;

    /// <summary>The name, as typed.</summary>
    public string Typed { get; private set; } = "";

    /// <summary>Name of a copy, as typed.</summary>
    public string TypedCopy { get; private set; } = "";

    /// <summary>Shows the forms.</summary>
    public async Task<IActionResult> OnGetAsync(Guid assessmentId, Guid roadmapId, CancellationToken cancellation)
    {
        if (!await FindAsync(assessmentId, roadmapId, cancellation)) return NotFound();
        (Typed, TypedCopy) = (View.Roadmap.Name, texts["{0}, another way", View.Roadmap.Name]);
        return Page();
    }

    /// <summary>The plan as a table.</summary>
    public async Task<IActionResult> OnGetCsvAsync(Guid assessmentId, Guid roadmapId, CancellationToken cancellation) =>
        await FindAsync(assessmentId, roadmapId, cancellation) && View.Model is { } model ? RoadmapFiles.Csv(model, View.Ground.Organization, texts) : NotFound();

    /// <summary>The plan as dates of a calendar.</summary>
    public async Task<IActionResult> OnGetCalendarAsync(Guid assessmentId, Guid roadmapId, CancellationToken cancellation) =>
        await FindAsync(assessmentId, roadmapId, cancellation) && View.Model is { } model
            ? RoadmapFiles.Calendar(model, View.Roadmap, View.Ground.Organization, time.GetUtcNow(), texts)
            : NotFound();

    /// <summary>Gives it another name.</summary>
    public async Task<IActionResult> OnPostRenameAsync(Guid assessmentId, Guid roadmapId, int known, string? name, CancellationToken cancellation)
    {
        if (!await FindAsync(assessmentId, roadmapId, cancellation)) return NotFound();
        (Typed, TypedCopy) = (name ?? "", View.Roadmap.Name);
        if (ReadName(name, "name") is not { } read) return Page();
        return await StoredAsync(known, () => desk.RenameAsync(View.Roadmap, read, cancellation), cancellation) ? Redirect(Address) : Page();
    }

    /// <summary>Keeps what holds now under another name too, and goes on there.</summary>
    public async Task<IActionResult> OnPostCopyAsync(Guid assessmentId, Guid roadmapId, string? copy, CancellationToken cancellation)
    {
        if (!await FindAsync(assessmentId, roadmapId, cancellation)) return NotFound();
        (Typed, TypedCopy) = (View.Roadmap.Name, copy ?? "");
        if (ReadName(copy, "copy") is not { } read) return Page();
        if (await desk.MakeAsync(assessmentId, read, View.Settings, Account, cancellation) is { } made) return Redirect($"{AssessmentAddress}/roadmaps/{made}");
        ModelState.AddModelError("", texts["There are {0} roadmaps already. Remove one first.", SavedRoadmap.MostPerAssessment]);
        return Page();
    }

    /// <summary>Shows it to the client, or hides it.</summary>
    public async Task<IActionResult> OnPostShareAsync(Guid assessmentId, Guid roadmapId, int known, bool shared, CancellationToken cancellation)
    {
        if (!await FindAsync(assessmentId, roadmapId, cancellation)) return NotFound();
        (Typed, TypedCopy) = (View.Roadmap.Name, View.Roadmap.Name);
        if (!await StoredAsync(known, () => desk.ShareAsync(View.Roadmap, shared, cancellation), cancellation)) return Page();
        Notice = shared ? texts["The client sees this roadmap now, and reports show it from now on."] : texts["The client does not see it any more."];
        return Redirect(Request.Path);
    }

    /// <summary>Removes it.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(Guid assessmentId, Guid roadmapId, int known, CancellationToken cancellation)
    {
        if (!await FindAsync(assessmentId, roadmapId, cancellation)) return NotFound();
        (Typed, TypedCopy) = (View.Roadmap.Name, View.Roadmap.Name);
        if (!await StoredAsync(known, () => desk.RemoveAsync(View.Roadmap, cancellation), cancellation)) return Page();
        Notice = texts["“{0}” is removed.", View.Roadmap.Name];
        return Redirect($"{AssessmentAddress}/roadmaps");
    }

    private string? ReadName(string? typed, string field)
    {
        var read = RoadmapName.Read(typed);
        if (read is null) ModelState.AddModelError(field, texts["Enter “Name” in at most {0} characters on one line.", SavedRoadmap.NameLength]);
        return read;
    }
}
