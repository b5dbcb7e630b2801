namespace Maturity.Web.Features.Leads.Scan;

/// <summary>What became of the details somebody left.</summary>
public enum LeadOutcome
{
    /// <summary>They are kept, or were before, and a mail is on its way where one is due.</summary>
    Taken,

    /// <summary>Sent faster than anybody can answer; nothing is kept.</summary>
    Hasty,

    /// <summary>Too many of the same mail domain; nothing is kept.</summary>
    TooMany,
}
