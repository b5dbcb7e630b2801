namespace Maturity.Web.Features.Leads.Scan;

/// <summary>Kinds of mail domains.</summary>
public static class MailDomains
{
    private static readonly HashSet<string> ThrownAway = new(StringComparer.Ordinal)
    {
        "10minutemail.com", "10minutemail.net", "burnermail.io", "dispostable.com", "discard.email", "dropmail.me", "emailondeck.com", "fakeinbox.com",
        "getnada.com", "grr.la", "guerrillamail.com", "guerrillamail.info", "guerrillamail.net", "guerrillamail.org", "guerrillamailblock.com", "inboxkitten.com",
        "mail-temp.com", "mail.tm", "mailcatch.com", "maildrop.cc", "mailexpire.com", "mailinator.com", "mailinator.net", "mailnesia.com", "mailnull.com",
        "mailsac.com", "mintemail.com", "moakt.com", "mohmal.com", "mytemp.email", "nada.email", "sharklasers.com", "spam4.me", "spamgourmet.com",
        "temp-mail.io", "temp-mail.org", "tempail.com", "tempinbox.com", "tempmail.dev", "tempmail.net", "tempmailo.com", "tempr.email", "throwawaymail.com",
        "trash-mail.com", "trashmail.com", "trashmail.de", "trashmail.net", "wegwerfmail.de", "wegwerfmail.net", "yopmail.com", "yopmail.fr", "yopmail.net",
    };

    /// <summary>Whether its addresses are made to be thrown away. Subdomains are alike.</summary>
    /// <param name="domain">In lower case.</param>
    public static bool IsDisposable(string domain) => Parents(domain).Any(ThrownAway.Contains);

    /// <summary>Whether it belongs to a provider at which anybody can have an address.</summary>
    /// <param name="domain">In lower case.</param>
    public static bool IsPublic(string domain) => Benchmarks.MailDomain.Read(domain).Value is null;

    private static IEnumerable<string> Parents(string domain)
    {
        for (var rest = domain; rest.Length > 0; rest = rest.IndexOf('.') is var dot and >= 0 ? rest[(dot + 1)..] : "") yield return rest;
    }
}
