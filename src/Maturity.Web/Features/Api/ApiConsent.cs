using System.Text.Json.Serialization;
using Maturity.Web.Features.Leads;

namespace Maturity.Web.Features.Api;

/// <summary>What a lead last said about one purpose.</summary>
/// <param name="Purpose">What for.</param>
/// <param name="Given">Whether they agreed, or took it back.</param>
/// <param name="RecordedAt">When.</param>
/// <param name="Place">Where: <c>scan</c>, <c>scan in HOST</c> or <c>link in a mail</c>.</param>
/// <param name="TextVersion">Version and language of the text that they agreed to; null when they took it back.</param>
/// <param name="Text">That text, exactly as it was shown; null when they took it back.</param>
public sealed record ApiConsent([property: JsonConverter(typeof(PurposeName))] LeadPurpose Purpose, bool Given, DateTimeOffset RecordedAt, string Place, string? TextVersion, string? Text)
{
    /// <summary>What a record says.</summary>
    /// <param name="consent">The newest record of its purpose.</param>
    public static ApiConsent Of(LeadConsent consent) => new(consent.Purpose, consent.Given, consent.RecordedAt, consent.Place, consent.TextVersion, consent.Text);
}
