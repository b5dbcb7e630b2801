using Maturity.Web.Features.Leads.Scoring;

namespace Maturity.Web.Features.Leads.Desk;

/// <summary>What is handed over about a lead, to a spreadsheet or to another program.</summary>
/// <param name="Lead">The lead.</param>
/// <param name="Score">The parts of its score, as they are now.</param>
/// <param name="Gaps">The lowest capabilities of its scan.</param>
/// <param name="Consents">The newest record of each purpose, by purpose.</param>
/// <param name="Owner">Who follows it up, by name; null for nobody.</param>
public sealed record LeadSheet(Lead Lead, IReadOnlyList<LeadScorePart> Score, IReadOnlyList<LeadGap> Gaps, IReadOnlyList<LeadConsent> Consents, string? Owner)
{
    /// <summary>The score, 0 to 100.</summary>
    public int Points => Score.Sum(part => part.Points);

    /// <summary>Whether they agreed to a purpose, and did not take it back.</summary>
    /// <param name="purpose">The purpose.</param>
    public bool Holds(LeadPurpose purpose) => Consents.Any(consent => consent.Purpose == purpose && consent.Given);
}
