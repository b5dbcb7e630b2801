namespace Maturity.Web.Features.Leads;

/// <summary>Where a visitor came from, as the address of the first page told. Each part at most 100 characters, empty when unknown.</summary>
/// <param name="Source">utm_source.</param>
/// <param name="Medium">utm_medium.</param>
/// <param name="Campaign">utm_campaign.</param>
/// <param name="Referrer">Host of the page that led here.</param>
/// <param name="Host">Host of the page that the scan is embedded in; empty on its own page.</param>
public sealed record LeadOrigin(string Source, string Medium, string Campaign, string Referrer, string Host)
{
    /// <summary>Longest part.</summary>
    public const int Length = 100;

    /// <summary>Nothing is known.</summary>
    public static LeadOrigin Unknown { get; } = new("", "", "", "", "");

    /// <summary>The one word to count by: the source, else the page it is embedded in, else the referrer, else <c>direct</c>.</summary>
    public string Channel => Source.Length > 0 ? Source : Host.Length > 0 ? Host : Referrer.Length > 0 ? Referrer : "direct";
}
