namespace Maturity.Web.Features.Leads.Offers;

/// <summary>An offer that fits a scan, and why.</summary>
/// <param name="Offer">The offer.</param>
/// <param name="Gaps">Ids of the dimensions and capabilities at or below its level, in the order of the questionnaire.</param>
public sealed record FittingOffer(LeadOffer Offer, IReadOnlyList<string> Gaps)
{
    /// <summary>The offers that fit, those that close most first.</summary>
    /// <param name="offers">All offers.</param>
    /// <param name="card">What came of the scan.</param>
    public static IReadOnlyList<FittingOffer> Among(IEnumerable<LeadOffer> offers, Maturity.Core.Scoring.Scorecard card)
    {
        var levels = card.Dimensions.SelectMany(d => d.Capabilities.Select(c => (c.Id, c.Level)).Prepend((d.Id, d.Level)))
            .Where(part => part.Level is not null).ToList();
        return
        [
            .. offers.Select(offer => new FittingOffer(offer, [.. levels.Where(part => part.Level <= offer.Level && offer.Gaps.Contains(part.Id)).Select(part => part.Id)]))
                .Where(fitting => fitting.Gaps.Count > 0).OrderByDescending(fitting => fitting.Gaps.Count).ThenBy(fitting => fitting.Offer.CreatedAt),
        ];
    }
}
