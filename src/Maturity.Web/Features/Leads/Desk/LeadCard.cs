namespace Maturity.Web.Features.Leads.Desk;

/// <summary>A lead on the board.</summary>
/// <param name="Id">The lead.</param>
/// <param name="Company">Name of the company.</param>
/// <param name="Name">Name of the person.</param>
/// <param name="Level">Indicative level; null when too little was answered.</param>
/// <param name="Score">0 to 100; null until it is reckoned.</param>
/// <param name="Owner">Who follows it up.</param>
/// <param name="NextStep">What is to be done next.</param>
/// <param name="NextStepOn">On which day.</param>
/// <param name="Version">Version that is shown.</param>
public sealed record LeadCard(Guid Id, string Company, string Name, int? Level, int? Score, string? Owner, string? NextStep, DateOnly? NextStepOn, int Version);
