using Maturity.Core.Questionnaires;
using Maturity.Web.Data;
using Maturity.Web.Features.Leads.Scan;
using Maturity.Web.Features.Questionnaires;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Leads.Offers;

/// <summary>The offers of the workspace entered.</summary>
public sealed class OfferBook(MaturityDb db, QuestionnaireLibrary library, StoredQuestionnaires stored, ScanContent content)
{
    /// <summary>All offers, oldest first.</summary>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<LeadOffer>> OffersAsync(CancellationToken cancellation) =>
        await db.LeadOffers.AsNoTracking().OrderBy(o => o.CreatedAt).ThenBy(o => o.Id).Take(LeadOffer.Most).ToListAsync(cancellation);

    /// <summary>Which leads are wanted.</summary>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<DeskSettings> SettingsAsync(CancellationToken cancellation) => await db.DeskSettings.AsNoTracking().SingleOrDefaultAsync(cancellation) ?? new();

    /// <summary>The dimensions that new scans ask about, each with the capabilities that they ask about.</summary>
    /// <param name="language">Language of the names.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<(Dimension Dimension, IReadOnlyList<Capability> Capabilities)>> GapsAsync(string language, CancellationToken cancellation)
    {
        var questionnaire = (await stored.GetAsync(await content.HashAsync(library, stored, cancellation), cancellation)).In(language);
        return
        [
            .. questionnaire.Dimensions
                .Select(d => (d, (IReadOnlyList<Capability>)[.. d.Capabilities.Where(c => c.Questions.Any(q => q.QuickScan))])).Where(part => part.Item2.Count > 0),
        ];
    }

    /// <summary>What the visitor of a scan sees of the offers; nothing where the workspace keeps them to itself.</summary>
    /// <param name="card">What came of the scan.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<FittingOffer>> ForVisitorAsync(Maturity.Core.Scoring.Scorecard card, CancellationToken cancellation) =>
        (await SettingsAsync(cancellation)).NamesOffers ? FittingOffer.Among(await OffersAsync(cancellation), card) : [];

    /// <summary>Notes that offers changed, to be saved with the change: points of leads are then reckoned anew.</summary>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task NoteChangeAsync(CancellationToken cancellation)
    {
        var settings = await db.DeskSettings.SingleOrDefaultAsync(cancellation) ?? db.DeskSettings.Add(new()).Entity;
        settings.OffersChanged();
    }
}
