using Maturity.Core.Scoring;
using Maturity.Web.Data;
using Maturity.Web.Features.Leads.Offers;
using Maturity.Web.Features.Leads.Scan;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Leads.Scoring;

/// <summary>Reckons the scores of leads of the workspace entered, and keeps what the list sorts by.</summary>
public sealed class LeadPointing(MaturityDb db, OfferBook book, ScanDesk scans)
{
    /// <summary>What is known about a lead.</summary>
    /// <param name="lead">The lead.</param>
    /// <param name="wanted">Which leads are wanted.</param>
    /// <param name="offers">The offers that fit its scan.</param>
    public static LeadFacts Facts(Lead lead, DeskSettings wanted, IReadOnlyList<FittingOffer> offers) => new(
        wanted.Industries.Contains(lead.Industry), wanted.SizeBands.Contains(lead.SizeBand), offers.SelectMany(offer => offer.Gaps).Distinct().Count(),
        lead.Opened > 0, lead.PassedOnAt is not null, lead.AskedAt is not null);

    /// <summary>Reckons leads whose points come from older settings or offers.</summary>
    /// <param name="most">Most leads to do at once.</param>
    /// <param name="cancellation">Ends the work between two leads.</param>
    /// <returns>How many there were.</returns>
    public async Task<int> RunAsync(int most, CancellationToken cancellation)
    {
        var (wanted, offers) = (await book.SettingsAsync(cancellation), await book.OffersAsync(cancellation));
        var leads = await db.Leads.AsNoTracking().Where(l => l.ConfirmedAt != null && (l.PointsEdition == null || l.PointsEdition != wanted.Edition))
            .OrderBy(l => l.Id).Take(most).ToListAsync(cancellation);
        foreach (var lead in leads)
        {
            var parts = LeadScoring.Parts(Facts(lead, wanted, FittingOffer.Among(offers, await CardAsync(lead, cancellation))));
            var fit = parts.Where(part => part.Kind is LeadScoreKind.Industry or LeadScoreKind.Size).Sum(part => part.Points);
            var need = parts.Single(part => part.Kind == LeadScoreKind.Need).Points;
            // Derived figures: no version, or whoever has the dossier open would be refused for nothing.
            await db.Leads.Where(l => l.Id == lead.Id).ExecuteUpdateAsync(set => set
                .SetProperty(l => l.FitPoints, fit).SetProperty(l => l.NeedPoints, need).SetProperty(l => l.PointsEdition, wanted.Edition), cancellation);
        }

        return leads.Count;
    }

    private async Task<Scorecard> CardAsync(Lead lead, CancellationToken cancellation) =>
        (await scans.ResultAsync(lead.ContentHash, ScanAnswers.Read(lead.Answers), lead.Company, "en", lead.CreatedAt, cancellation)).Scorecard;
}
