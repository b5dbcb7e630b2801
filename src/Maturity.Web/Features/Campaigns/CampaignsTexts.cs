namespace Maturity.Web.Features.Campaigns;

/// <summary>Names the texts of this folder: <c>CampaignsTexts.nl.resx</c> holds them in Dutch, by their English sentence.</summary>
public sealed class CampaignsTexts;
