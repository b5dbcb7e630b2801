namespace Maturity.Web.Features.Campaigns;

/// <summary>How far an assessment is: some of its people, and numbers over all.</summary>
/// <param name="View">The campaign.</param>
/// <param name="Lines">The people of this page, in the order they were invited.</param>
/// <param name="Stages">Number of people at each stage.</param>
/// <param name="Unasked">Names of sections that nobody is asked.</param>
/// <param name="Filter">The stage shown; null for all.</param>
/// <param name="Page">Number of this page, from 1.</param>
/// <param name="Pages">Number of pages.</param>
public sealed record ProgressView(
    CampaignView View, IReadOnlyList<ProgressLine> Lines, IReadOnlyDictionary<Stage, int> Stages, IReadOnlyList<string> Unasked, Stage? Filter, int Page, int Pages)
{
    /// <summary>Number of people.</summary>
    public int Total => Stages.Values.Sum();
}
