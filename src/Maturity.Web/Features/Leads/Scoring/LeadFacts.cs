namespace Maturity.Web.Features.Leads.Scoring;

/// <summary>What a lead's score is reckoned from.</summary>
/// <param name="WantedIndustry">Whether its industry is one the workspace wants.</param>
/// <param name="WantedSize">Whether its size is one the workspace wants.</param>
/// <param name="ServedGaps">Dimensions and capabilities of its scan that offers of the workspace close.</param>
/// <param name="Opened">Whether the full result was opened.</param>
/// <param name="PassedOn">Whether the scan was passed on to a colleague.</param>
/// <param name="Asked">Whether the full assessment was asked for.</param>
public sealed record LeadFacts(bool WantedIndustry, bool WantedSize, int ServedGaps, bool Opened, bool PassedOn, bool Asked);
