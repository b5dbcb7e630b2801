using Maturity.Web.Tenancy;

namespace Maturity.Web.Features.Leads;

/// <summary>What a workspace decided about its public scan. Without a row, or switched off, there is none.</summary>
public sealed class ScanSettings : ITenantOwned, IVersioned
{
    /// <summary>Longest text in Markdown.</summary>
    public const int TextLength = 8000;

    /// <summary>Longest contact line.</summary>
    public const int ContactLength = 300;

    /// <summary>Most hosts that may embed it.</summary>
    public const int MostHosts = 20;

    /// <inheritdoc/>
    public Guid WorkspaceId { get; private set; }

    /// <summary>Whether the scan is open to the public.</summary>
    public bool IsOn { get; private set; }

    /// <summary>What visitors read first, in English, Markdown; empty for the product's own words.</summary>
    public string LandingEnglish { get; private set; } = "";

    /// <summary>The same in Dutch.</summary>
    public string LandingDutch { get; private set; } = "";

    /// <summary>Privacy notice in English, Markdown.</summary>
    public string PrivacyEnglish { get; private set; } = "";

    /// <summary>The same in Dutch.</summary>
    public string PrivacyDutch { get; private set; } = "";

    /// <summary>Imprint: who runs the scan, Markdown.</summary>
    public string Imprint { get; private set; } = "";

    /// <summary>How to reach them, one line.</summary>
    public string Contact { get; private set; } = "";

    /// <summary>Hosts that may show the scan in a frame, lower case, in order.</summary>
    public IReadOnlyList<string> Hosts { get; private set; } = [];

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Opens or closes the scan.</summary>
    /// <param name="on">Whether it is open.</param>
    public void Switch(bool on) => IsOn = on;

    /// <summary>Changes what visitors read first.</summary>
    /// <param name="english">In English.</param>
    /// <param name="dutch">In Dutch.</param>
    public void Welcome(string english, string dutch) => (LandingEnglish, LandingDutch) = (english, dutch);

    /// <summary>Changes who is behind it and what happens with what visitors tell.</summary>
    /// <param name="privacyEnglish">Privacy notice in English.</param>
    /// <param name="privacyDutch">The same in Dutch.</param>
    /// <param name="imprint">Imprint.</param>
    /// <param name="contact">Contact.</param>
    public void Inform(string privacyEnglish, string privacyDutch, string imprint, string contact) =>
        (PrivacyEnglish, PrivacyDutch, Imprint, Contact) = (privacyEnglish, privacyDutch, imprint, contact);

    /// <summary>Changes who may embed it.</summary>
    /// <param name="hosts">Host names.</param>
    public void AllowHosts(IReadOnlyList<string> hosts) => Hosts = hosts;

    /// <summary>Text of the first page in a language.</summary>
    /// <param name="language">The reader's.</param>
    public string Landing(string language) => language == Http.Languages.Dutch ? LandingDutch : LandingEnglish;

    /// <summary>Privacy notice in a language; in the other one where this one has none.</summary>
    /// <param name="language">The reader's.</param>
    public string Privacy(string language) =>
        language == Http.Languages.Dutch ? (PrivacyDutch.Length > 0 ? PrivacyDutch : PrivacyEnglish) : (PrivacyEnglish.Length > 0 ? PrivacyEnglish : PrivacyDutch);
}
