using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Maturity.Web.Mail;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Leads;

/// <summary>The form of the public scan's settings, as typed.</summary>
public sealed record ScanSettingsInput
{
    /// <summary>Whether the scan is open; <c>true</c> when ticked.</summary>
    public string? IsOn { get; init; }

    /// <summary>First page in English.</summary>
    [StringLength(ScanSettings.TextLength), Display(Name = "First page in English")]
    public string? LandingEnglish { get; init; }

    /// <summary>First page in Dutch.</summary>
    [StringLength(ScanSettings.TextLength), Display(Name = "First page in Dutch")]
    public string? LandingDutch { get; init; }

    /// <summary>Privacy notice in English.</summary>
    [StringLength(ScanSettings.TextLength), Display(Name = "Privacy notice in English")]
    public string? PrivacyEnglish { get; init; }

    /// <summary>Privacy notice in Dutch.</summary>
    [StringLength(ScanSettings.TextLength), Display(Name = "Privacy notice in Dutch")]
    public string? PrivacyDutch { get; init; }

    /// <summary>Imprint.</summary>
    [StringLength(ScanSettings.TextLength), Display(Name = "Imprint")]
    public string? Imprint { get; init; }

    /// <summary>Contact.</summary>
    [StringLength(ScanSettings.ContactLength), OneLine, Display(Name = "Contact")]
    public string? Contact { get; init; }

    /// <summary>Hosts, one a line.</summary>
    [StringLength(6000), Display(Name = "Sites that may show the scan")]
    public string? Hosts { get; init; }

    /// <summary>Version that the form was filled from.</summary>
    public int Version { get; init; }

    /// <summary>The form as stored.</summary>
    /// <param name="stored">What is stored; null for nothing yet.</param>
    public static ScanSettingsInput Of(ScanSettings? stored) => stored is null ? new() : new()
    {
        IsOn = stored.IsOn ? "true" : null,
        LandingEnglish = stored.LandingEnglish,
        LandingDutch = stored.LandingDutch,
        PrivacyEnglish = stored.PrivacyEnglish,
        PrivacyDutch = stored.PrivacyDutch,
        Imprint = stored.Imprint,
        Contact = stored.Contact,
        Hosts = string.Join('\n', stored.Hosts),
        Version = stored.Version,
    };

    /// <summary>Applies it; false with the problems in <paramref name="state"/>.</summary>
    /// <param name="settings">Takes it.</param>
    /// <param name="state">Takes the problems, by field.</param>
    /// <param name="texts">Words of the problems.</param>
    public bool Apply(ScanSettings settings, ModelStateDictionary state, IStringLocalizer<LeadsTexts> texts)
    {
        var hosts = ReadHosts(state, texts);
        if (IsOn == "true")
        {
            // Whoever leaves details must be able to read what happens with them, and with whom.
            Demand(state, texts, nameof(PrivacyEnglish), "Privacy notice in English", PrivacyEnglish ?? PrivacyDutch);
            Demand(state, texts, nameof(Imprint), "Imprint", Imprint);
            Demand(state, texts, nameof(Contact), "Contact", Contact);
        }

        Lay(state, texts, nameof(LandingEnglish), "First page in English", LandingEnglish);
        Lay(state, texts, nameof(LandingDutch), "First page in Dutch", LandingDutch);
        Lay(state, texts, nameof(PrivacyEnglish), "Privacy notice in English", PrivacyEnglish);
        Lay(state, texts, nameof(PrivacyDutch), "Privacy notice in Dutch", PrivacyDutch);
        Lay(state, texts, nameof(Imprint), "Imprint", Imprint);
        if (!state.IsValid) return false;
        settings.Switch(IsOn == "true");
        settings.Welcome(Text(LandingEnglish), Text(LandingDutch));
        settings.Inform(Text(PrivacyEnglish), Text(PrivacyDutch), Text(Imprint), Text(Contact));
        settings.AllowHosts(hosts);
        return true;
    }

    private static string Text(string? typed) => typed?.Trim() ?? "";

    private static void Demand(ModelStateDictionary state, IStringLocalizer<LeadsTexts> texts, string field, string label, string? value)
    {
        if (string.IsNullOrWhiteSpace(value)) state.AddModelError($"Input.{field}", texts["Fill in “{0}” before the scan is opened: visitors read it.", texts[label].Value]);
    }

    private static void Lay(ModelStateDictionary state, IStringLocalizer<LeadsTexts> texts, string field, string label, string? value)
    {
        if (value is not null && !SafeMarkdown.CanRender(value))
            state.AddModelError($"Input.{field}", texts["“{0}” has quotations, lists or brackets that stand too often in each other. Write them with fewer levels.", texts[label].Value]);
    }

    private List<string> ReadHosts(ModelStateDictionary state, IStringLocalizer<LeadsTexts> texts)
    {
        List<string> hosts = [];
        foreach (var line in (Hosts ?? "").Split(['\r', '\n', ',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (HostOf(line) is not { } host) state.AddModelError("Input.Hosts", texts["“{0}” is no host name. Write it like www.example.org, without https:// and without a path.", line.Length > 100 ? line[..100] : line]);
            else if (!hosts.Contains(host)) hosts.Add(host);
        }

        if (hosts.Count > ScanSettings.MostHosts) state.AddModelError("Input.Hosts", texts["At most {0} sites can show the scan.", ScanSettings.MostHosts]);
        return hosts;
    }

    // The name stands in a header that is made of words and semicolons: nothing but a plain name may get there.
    private static string? HostOf(string typed)
    {
        var (name, port) = typed.LastIndexOf(':') is var at and > 0 ? (typed[..at], typed[(at + 1)..]) : (typed, null);
        try
        {
            name = new IdnMapping { UseStd3AsciiRules = true }.GetAscii(name).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return null;
        }

        if (name.Length > 253 || Uri.CheckHostName(name) is not (UriHostNameType.Dns or UriHostNameType.IPv4)) return null;
        if (port is null) return name;
        return ushort.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? $"{name}:{number}" : null;
    }
}
