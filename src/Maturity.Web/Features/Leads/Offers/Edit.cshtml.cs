using Maturity.Core.Questionnaires;
using Maturity.Web.Data;
using Maturity.Web.Http;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Leads.Offers;

/// <summary>One offer, to change or to remove.</summary>
[Authorize(Policies.Sales)]
public sealed class EditModel(MaturityDb db, OfferBook book, TimeProvider time, IStringLocalizer<LeadsTexts> texts) : PageModel
{
    /// <summary>Id of the offer; null for a new one. Of the address only, so that no form names another.</summary>
    [BindProperty(SupportsGet = true), FromRoute]
    public Guid? OfferId { get; set; }

    /// <summary>The offer as stored; null for a new one.</summary>
    public LeadOffer? Offer { get; private set; }

    /// <summary>What can be chosen.</summary>
    public IReadOnlyList<(Dimension Dimension, IReadOnlyList<Capability> Capabilities)> Gaps { get; private set; } = [];

    /// <summary>The form.</summary>
    [BindProperty]
    public OfferInput Input { get; set; } = new();

    /// <summary>What happened, for the list that follows.</summary>
    [TempData]
    public string? Notice { get; set; }

    private string List => $"/{RouteData.Values["workspace"]}/leads/offers";

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await FindAsync(cancellation)) return NotFound();
        Input = Offer is null ? new() : OfferInput.Of(Offer);
        return Page();
    }

    /// <summary>Stores it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await FindAsync(cancellation)) return NotFound();
        if (Offer is not null && Offer.Version != Input.Version) return await ConflictAsync(cancellation);
        if (Offer is null && await db.LeadOffers.CountAsync(cancellation) >= LeadOffer.Most)
            ModelState.AddModelError("", texts["There are {0} offers, and no more fit. Remove one first.", LeadOffer.Most]);
        var offer = Offer ?? new LeadOffer(Ids.New(time), time.GetUtcNow());
        var known = Gaps.SelectMany(part => part.Capabilities.Select(c => c.Id).Prepend(part.Dimension.Id)).ToHashSet();
        // A gap of an older questionnaire stays until somebody takes it away.
        known.UnionWith(Offer?.Gaps ?? []);
        if (!ModelState.IsValid || !Input.Apply(offer, known, ModelState, texts)) return Page();
        if (Offer is null) db.LeadOffers.Add(offer);
        return await StoreAsync(texts["The offer was saved."], cancellation);
    }

    /// <summary>Removes it.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellation)
    {
        if (!await FindAsync(cancellation) || Offer is null) return NotFound();
        ModelState.Clear();
        if (Offer.Version != Input.Version) return await ConflictAsync(cancellation);
        db.LeadOffers.Remove(Offer);
        return await StoreAsync(texts["The offer was removed."], cancellation);
    }

    private async Task<IActionResult> StoreAsync(string notice, CancellationToken cancellation)
    {
        await book.NoteChangeAsync(cancellation);
        if (!await db.TrySaveAsync(cancellation)) return await ConflictAsync(cancellation);
        Notice = notice;
        return Redirect(List);
    }

    private async Task<IActionResult> ConflictAsync(CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        if (!await FindAsync(cancellation)) return NotFound();
        ModelState.AddModelError("", texts["Somebody else changed this in the meantime. What you typed is still here; saving again puts it in place of theirs."]);
        ModelState.Remove("Input.Version");
        Input = Input with { Version = Offer?.Version ?? 0 };
        return Page();
    }

    private async Task<bool> FindAsync(CancellationToken cancellation)
    {
        Gaps = await book.GapsAsync(Languages.Current, cancellation);
        if (OfferId is null) return true;
        Offer = await db.LeadOffers.SingleOrDefaultAsync(o => o.Id == OfferId, cancellation);
        return Offer is not null;
    }
}
