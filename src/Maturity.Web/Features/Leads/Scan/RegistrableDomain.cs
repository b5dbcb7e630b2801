namespace Maturity.Web.Features.Leads.Scan;

/// <summary>
/// The part of a domain that somebody registered: who has it can make any number of names below it, so that limits count it
/// and not whole names.
/// </summary>
public static class RegistrableDomain
{
    // Below these a country lets anybody register a name: "co.uk" belongs to nobody.
    private static readonly HashSet<string> Shared = new(StringComparer.Ordinal) { "ac", "co", "com", "edu", "gob", "gouv", "gov", "ne", "net", "or", "org" };

    /// <summary>The last two labels, or three where the second-last is one that a country shares out.</summary>
    /// <param name="domain">In lower case.</param>
    public static string Of(string domain)
    {
        var labels = domain.Split('.', StringSplitOptions.RemoveEmptyEntries);
        var registered = labels is [.., var second, { Length: 2 }] && Shared.Contains(second) ? 3 : 2;
        return string.Join('.', labels.TakeLast(registered));
    }

    /// <summary>Leads whose mail domain has the same registrable part.</summary>
    /// <param name="leads">The leads.</param>
    /// <param name="domain">A mail domain, in lower case.</param>
    public static IQueryable<Lead> Below(this IQueryable<Lead> leads, string domain)
    {
        var (part, below) = (Of(domain), "." + Of(domain));
        return leads.Where(l => l.MailDomain == part || l.MailDomain.EndsWith(below));
    }
}
