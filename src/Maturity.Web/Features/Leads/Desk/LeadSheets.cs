using Maturity.Web.Data;
using Maturity.Web.Features.Leads.Offers;
using Maturity.Web.Features.Leads.Scan;
using Maturity.Web.Features.Leads.Scoring;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Leads.Desk;

/// <summary>Gathers what is handed over about leads, many at once.</summary>
public sealed class LeadSheets(MaturityDb db, ScanDesk scans, OfferBook book)
{
    /// <summary>About these leads, in their order.</summary>
    /// <param name="leads">A portion of leads.</param>
    /// <param name="language">Language of names.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<LeadSheet>> ReadAsync(IReadOnlyList<Lead> leads, string language, CancellationToken cancellation)
    {
        var (wanted, offers) = (await book.SettingsAsync(cancellation), await book.OffersAsync(cancellation));
        var (consents, owners) = (await ConsentsAsync(leads, cancellation), await OwnersAsync(leads, cancellation));
        List<LeadSheet> sheets = [];
        foreach (var lead in leads)
        {
            var result = await scans.ResultAsync(lead.ContentHash, ScanAnswers.Read(lead.Answers), lead.Company, language, lead.CreatedAt, cancellation);
            var parts = LeadScoring.Parts(LeadPointing.Facts(lead, wanted, FittingOffer.Among(offers, result.Scorecard)));
            sheets.Add(new(lead, parts, LeadGap.Among(result.Scorecard, result.Questionnaire), [.. consents[lead.Id].OrderBy(consent => consent.Purpose)],
                lead.OwnerId is { } owner ? owners.GetValueOrDefault(owner) : null));
        }

        return sheets;
    }

    private async Task<ILookup<Guid, LeadConsent>> ConsentsAsync(IReadOnlyList<Lead> leads, CancellationToken cancellation)
    {
        var ids = leads.Select(lead => lead.Id).ToList();
        var newest = await db.LeadConsents.AsNoTracking()
            .Where(c => ids.Contains(c.LeadId) && !db.LeadConsents.Any(later => later.LeadId == c.LeadId && later.Purpose == c.Purpose && later.Number > c.Number))
            .ToListAsync(cancellation);
        return newest.ToLookup(consent => consent.LeadId);
    }

    private Task<Dictionary<Guid, string>> OwnersAsync(IReadOnlyList<Lead> leads, CancellationToken cancellation)
    {
        var ids = leads.Where(lead => lead.OwnerId is not null).Select(lead => lead.OwnerId!.Value).Distinct().ToList();
        return db.Users.AsNoTracking().Where(user => ids.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.Name, cancellation);
    }
}
