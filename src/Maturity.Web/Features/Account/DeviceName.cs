using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Account;

/// <summary>What people call a device, read from what its browser calls itself. A hint for the eye, nothing to rely on.</summary>
public static class DeviceName
{
    // In this order: most browsers also claim to be those that come after them.
    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("CriOS", "Chrome"), ("FxiOS", "Firefox"), ("Safari/", "Safari")];

    private static readonly (string Mark, string Name)[] Systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("CrOS", "ChromeOS"), ("Mac OS X", "macOS"), ("Linux", "Linux")];

    /// <summary>The name, in the reader's language.</summary>
    /// <param name="agent">What the browser calls itself.</param>
    /// <param name="texts">Words.</param>
    public static string Of(string agent, IStringLocalizer texts) => (Find(Browsers, agent), Find(Systems, agent)) switch
    {
        ({ } browser, { } system) => texts["{0} on {1}", browser, system],
        ({ } browser, null) => browser,
        (null, { } system) => system,
        _ => texts["Unknown device"],
    };

    private static string? Find((string Mark, string Name)[] known, string agent) =>
        known.FirstOrDefault(entry => agent.Contains(entry.Mark, StringComparison.Ordinal)).Name;
}
