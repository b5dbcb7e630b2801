using System.Globalization;
using Maturity.Core.Questionnaires;
using Maturity.Web.Features.Account;
using Maturity.Web.Features.Roadmaps.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Roadmaps;

/// <summary>What the pages that change one roadmap have in common: they find it, and change it only as long as nobody else did.</summary>
public abstract class RoadmapPage(RoadmapReading reading, RoadmapDesk desk, IStringLocalizer<RoadmapsTexts> texts) : PageModel
{
    /// <summary>Changes roadmaps.</summary>
    protected RoadmapDesk Desk { get; } = desk;

    /// <summary>Words of notices and problems.</summary>
    protected IStringLocalizer<RoadmapsTexts> Texts { get; } = texts;

    /// <summary>The roadmap.</summary>
    public RoadmapView View { get; private set; } = null!;

    /// <summary>What happened, for the reader who comes back from a form.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>Address of the assessment.</summary>
    public string AssessmentAddress => $"/{RouteData.Values["workspace"]}/assessments/{View.Ground.Assessment.Id}";

    /// <summary>Address of the roadmap.</summary>
    public string Address => $"{AssessmentAddress}/roadmaps/{View.Roadmap.Id}";

    /// <summary>Account of the reader.</summary>
    protected Guid Account => User.AccountId()!.Value;

    /// <summary>Finds the roadmap; false when there is none.</summary>
    protected async Task<bool> FindAsync(Guid assessmentId, Guid roadmapId, CancellationToken cancellation)
    {
        if (await reading.FindAsync(assessmentId, roadmapId, CultureInfo.CurrentUICulture.Name, cancellation) is not { } found) return false;
        View = found;
        return true;
    }

    /// <summary>
    /// Saves other settings if a plan can be made from them and nobody was faster. False with the reason in the model state:
    /// the roadmap then stays as it was, and <see cref="View"/> is what is stored.
    /// </summary>
    protected async Task<bool> ChangeAsync(RoadmapSettings settings, RoadmapChange change, int known, CancellationToken cancellation)
    {
        if (settings.Write() == View.Settings.Write())
        {
            Notice = Texts["Nothing was changed."];
            return true;
        }

        if (View.Ground.Result is null)
        {
            ModelState.AddModelError("", Texts["The assessment shows no result at the moment. The roadmap is kept and comes back with it."]);
            return false;
        }

        var loaded = View.Ground.Load(settings);
        var words = new ProblemWords(View.Ground.Result.Questionnaire, settings.Own, Texts);
        foreach (var problem in loaded.Problems.Where(problem => problem.Severity == Severity.Error)) ModelState.AddModelError("", words.Of(problem));
        if (!ModelState.IsValid) return false;
        return await StoredAsync(known, () => Desk.ChangeAsync(View.Roadmap, settings, change, Account, cancellation), cancellation);
    }

    /// <summary>Stores a change unless somebody else was faster; tells the reader then.</summary>
    protected async Task<bool> StoredAsync(int known, Func<Task<bool>> store, CancellationToken cancellation)
    {
        if (known == View.Roadmap.Version && await store()) return true;
        ModelState.AddModelError("", Texts["Somebody else changed this roadmap in the meantime, so your change was not made. The page shows what holds now; what you typed is still here to be applied again."]);
        await FindAsync(View.Ground.Assessment.Id, View.Roadmap.Id, cancellation);
        return false;
    }
}
