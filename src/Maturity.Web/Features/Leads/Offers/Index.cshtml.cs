using Maturity.Core.Questionnaires;
using Maturity.Web.Data;
using Maturity.Web.Features.Questionnaires;
using Maturity.Web.Http;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Leads.Offers;

/// <summary>What the workspace offers to leads, and which leads it wants.</summary>
[Authorize(Policies.Sales)]
public sealed class IndexModel(MaturityDb db, OfferBook book, QuestionnaireLibrary library, IStringLocalizer<LeadsTexts> texts) : PageModel
{
    /// <summary>The offers.</summary>
    public IReadOnlyList<LeadOffer> Offers { get; private set; } = [];

    /// <summary>Names of dimensions and capabilities by id.</summary>
    public IReadOnlyDictionary<string, string> Names { get; private set; } = new Dictionary<string, string>();

    /// <summary>Industries and sizes in the reader's language.</summary>
    public Classification Classification => library.Classification(Languages.Current);

    /// <summary>The form.</summary>
    [BindProperty]
    public DeskSettingsInput Input { get; set; } = new();

    /// <summary>What happened, for the reader who comes back from a form.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Input = DeskSettingsInput.Of(await book.SettingsAsync(cancellation));
        await ReadAsync(cancellation);
    }

    /// <summary>Changes which leads are wanted.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var stored = await db.DeskSettings.SingleOrDefaultAsync(cancellation);
        if ((stored?.Version ?? 0) != Input.Version) return await ConflictAsync(cancellation);
        var settings = stored ?? new DeskSettings();
        if (!ModelState.IsValid || !Input.Apply(settings, Classification, ModelState, texts))
        {
            await ReadAsync(cancellation);
            return Page();
        }

        if (stored is null) db.DeskSettings.Add(settings);
        if (!await db.TrySaveAsync(cancellation)) return await ConflictAsync(cancellation);
        Notice = texts["The settings were saved."];
        return Redirect(Request.Path);
    }

    private async Task<PageResult> ConflictAsync(CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        ModelState.AddModelError("", texts["Somebody else changed these settings in the meantime. What you typed is still here; saving again puts it in place of theirs."]);
        ModelState.Remove("Input.Version");
        Input = Input with { Version = (await book.SettingsAsync(cancellation)).Version };
        await ReadAsync(cancellation);
        return Page();
    }

    private async Task ReadAsync(CancellationToken cancellation)
    {
        Offers = await book.OffersAsync(cancellation);
        Names = (await book.GapsAsync(Languages.Current, cancellation)).SelectMany(part => part.Capabilities.Select(c => (c.Id, c.Name)).Prepend((part.Dimension.Id, part.Dimension.Name)))
            .ToDictionary(part => part.Item1, part => part.Item2);
    }
}
