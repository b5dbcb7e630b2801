using System.ComponentModel.DataAnnotations;

namespace Maturity.Web.Features.Leads;

/// <summary>What an operator decides about public scans and leads.</summary>
public sealed class LeadsOptions
{
    /// <summary>Section of the settings.</summary>
    public const string Section = "Leads";

    /// <summary>Days after which unconfirmed leads are removed.</summary>
    [Range(1, 90, ErrorMessage = "Leads:UnconfirmedDays must be from 1 to 90.")]
    public int UnconfirmedDays { get; set; } = 14;

    /// <summary>Months after which confirmed leads are removed that nobody worked on.</summary>
    [Range(1, 60, ErrorMessage = "Leads:UnworkedMonths must be from 1 to 60.")]
    public int UnworkedMonths { get; set; } = 12;

    /// <summary>Days for which a scan can be gone on with.</summary>
    [Range(1, 60, ErrorMessage = "Leads:ScanDays must be from 1 to 60.")]
    public int ScanDays { get; set; } = 14;

    /// <summary>Seconds below which nobody can have answered a scan.</summary>
    [Range(0, 300, ErrorMessage = "Leads:MinimumSeconds must be from 0 to 300.")]
    public int MinimumSeconds { get; set; } = 15;

    /// <summary>Details left with addresses of one mail domain within an hour; those of public providers count tenfold.</summary>
    [Range(1, 10_000, ErrorMessage = "Leads:PerDomainPerHour must be from 1 to 10000.")]
    public int PerDomainPerHour { get; set; } = 30;
}
