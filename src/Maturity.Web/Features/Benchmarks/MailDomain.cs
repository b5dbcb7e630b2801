using System.Globalization;

namespace Maturity.Web.Features.Benchmarks;

/// <summary>The mail domain of an organization, as people type it.</summary>
public static class MailDomain
{
    /// <summary>Longest domain name (RFC 1035).</summary>
    public const int MostLength = 253;

    private const int MostLabel = 63;
    private const string Bad = "Enter “Mail domain” in the form example.org, without what stands before the @, or leave it empty.";

    // Below these a country lets anybody register a name: "co.uk" is no name yet.
    private static readonly HashSet<string> Shared = new(StringComparer.Ordinal) { "ac", "co", "com", "edu", "gov", "gob", "gouv", "ne", "net", "or", "org" };

    // Providers that are under many countries, such as yahoo.co.uk.
    private static readonly HashSet<string> Families = new(StringComparer.Ordinal) { "gmail", "googlemail", "gmx", "hotmail", "icloud", "outlook", "yahoo", "yandex" };

    // Addresses there belong to people, not to an organization.
    private static readonly HashSet<string> Public = new(StringComparer.Ordinal)
    {
        "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "hotmail.nl", "live.com", "live.nl", "msn.com", "yahoo.com", "ymail.com", "icloud.com", "me.com",
        "mac.com", "aol.com", "gmx.net", "gmx.com", "gmx.de", "web.de", "t-online.de", "proton.me", "protonmail.com", "zoho.com", "mail.com", "mail.ru", "yandex.ru",
        "qq.com", "163.com", "ziggo.nl", "kpnmail.nl", "planet.nl", "home.nl", "xs4all.nl", "casema.nl", "hetnet.nl", "telenet.be", "skynet.be", "orange.fr", "free.fr", "wanadoo.fr",
    };

    /// <summary>Reads it.</summary>
    /// <param name="typed">What was typed; nothing is allowed.</param>
    /// <returns>The domain in lower case and ASCII, or the problem.</returns>
    public static (string? Value, string? Problem) Read(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return (null, null);
        var name = typed.Trim().TrimStart('@').TrimEnd('.');
        try
        {
            name = new IdnMapping { UseStd3AsciiRules = true }.GetAscii(name).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return (null, Bad);
        }

        var labels = name.Split('.');
        if (name.Length > MostLength || labels.Length < 2 || labels.Any(label => label.Length is 0 or > MostLabel) || labels[^1].All(char.IsAsciiDigit)) return (null, Bad);
        var registered = RegisteredLabels(labels);
        if (labels.Length < registered) return (null, Bad);
        return Families.Contains(labels[^registered]) || Public.Contains(string.Join('.', labels[^registered..]))
            ? (null, "This “Mail domain” belongs to a provider that anybody can have an address at. Enter the domain of the organization itself, or leave it empty.")
            : (name, null);
    }

    /// <summary>The domain as people write it, in their own letters.</summary>
    /// <param name="stored">As <see cref="Read"/> gave it.</param>
    public static string Shown(string stored)
    {
        try
        {
            return new IdnMapping().GetUnicode(stored);
        }
        catch (ArgumentException)
        {
            // Letters that this system does not know: ASCII is right as well.
            return stored;
        }
    }

    // How many of the last labels somebody registered together.
    private static int RegisteredLabels(string[] labels) => labels[^1].Length == 2 && Shared.Contains(labels[^2]) ? 3 : 2;
}
