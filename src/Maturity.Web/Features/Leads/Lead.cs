using Maturity.Web.Tenancy;

namespace Maturity.Web.Features.Leads;

/// <summary>A visitor who left details after a scan. Nobody is to be approached before <see cref="ConfirmedAt"/> is set.</summary>
public sealed partial class Lead : ITenantOwned, IVersioned
{
    /// <summary>Longest name, and longest job title.</summary>
    public const int NameLength = 100;

    /// <summary>Longest name of the company.</summary>
    public const int CompanyLength = 200;

    /// <summary>Longest mail address.</summary>
    public const int EmailLength = 254;

    /// <summary>Longest next step.</summary>
    public const int StepLength = 500;

    private Lead()
    {
    }

    /// <summary>Somebody leaves their details.</summary>
    /// <param name="id">Id.</param>
    /// <param name="profile">Who it is.</param>
    /// <param name="scan">What they answered.</param>
    /// <param name="origin">Where they came from.</param>
    /// <param name="doubts">What looks odd.</param>
    /// <param name="createdAt">When.</param>
    public Lead(Guid id, LeadProfile profile, LeadScan scan, LeadOrigin origin, LeadDoubts doubts, DateTimeOffset createdAt)
    {
        (Id, Doubts, CreatedAt, AskedToConfirmAt) = (id, doubts, createdAt, createdAt);
        (Name, Email, Company, JobTitle) = (profile.Name, profile.Email, profile.Company, profile.JobTitle);
        (Industry, SizeBand, Language) = (profile.Industry, profile.SizeBand, profile.Language);
        EmailKey = profile.Email.ToLowerInvariant();
        MailDomain = EmailKey[(EmailKey.LastIndexOf('@') + 1)..];
        (ScanId, ContentHash, Answers, Level, Index, StartedAt) = (scan.Id, scan.ContentHash, scan.Answers, scan.Level, scan.Index, scan.StartedAt);
        (Source, Medium, Campaign, Referrer, Host, Channel) = (origin.Source, origin.Medium, origin.Campaign, origin.Referrer, origin.Host, origin.Channel);
    }

    /// <inheritdoc/>
    public Guid WorkspaceId { get; private set; }

    /// <summary>Id.</summary>
    public Guid Id { get; private set; }

    /// <summary>Name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Mail address as typed.</summary>
    public string Email { get; private set; } = "";

    /// <summary>The same in lower case.</summary>
    public string EmailKey { get; private set; } = "";

    /// <summary>What stands after its @, in lower case.</summary>
    public string MailDomain { get; private set; } = "";

    /// <summary>Name of the company.</summary>
    public string Company { get; private set; } = "";

    /// <summary>Role in the company.</summary>
    public string JobTitle { get; private set; } = "";

    /// <summary>Code of the industry.</summary>
    public string Industry { get; private set; } = "";

    /// <summary>Code of the size band.</summary>
    public string SizeBand { get; private set; } = "";

    /// <summary>Language of mails and of the result.</summary>
    public string Language { get; private set; } = "en";

    /// <summary>Id of the scan. Who mistyped the address sends it again with another: a scan and an address make one lead.</summary>
    public Guid ScanId { get; private set; }

    /// <summary>Hash of the questionnaire version.</summary>
    public string ContentHash { get; private set; } = "";

    /// <summary>The answers, see <see cref="ScanAnswers"/>.</summary>
    public string Answers { get; private set; } = "";

    /// <summary>Indicative level, 1 to 5; null when too little was answered.</summary>
    public int? Level { get; private set; }

    /// <summary>Index, 0 to 100; null when too little was answered.</summary>
    public double? Index { get; private set; }

    /// <summary>utm_source, or empty.</summary>
    public string Source { get; private set; } = "";

    /// <summary>utm_medium, or empty.</summary>
    public string Medium { get; private set; } = "";

    /// <summary>utm_campaign, or empty.</summary>
    public string Campaign { get; private set; } = "";

    /// <summary>Host of the page that led to the scan, or empty.</summary>
    public string Referrer { get; private set; } = "";

    /// <summary>Host of the page that the scan is embedded in, or empty.</summary>
    public string Host { get; private set; } = "";

    /// <summary>What the funnel counts by, see <see cref="LeadOrigin.Channel"/>.</summary>
    public string Channel { get; private set; } = "";

    /// <summary>What looks odd.</summary>
    public LeadDoubts Doubts { get; private set; }

    /// <summary>When the scan was begun.</summary>
    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>When the details were left.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When they were last mailed to have the address confirmed.</summary>
    public DateTimeOffset AskedToConfirmAt { get; private set; }

    /// <summary>When the mail address was confirmed; null until then.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>How often the full result was opened.</summary>
    public int Opened { get; private set; }

    /// <summary>When they asked for a full assessment; null if never.</summary>
    public DateTimeOffset? AskedAt { get; private set; }

    /// <summary>When they passed the scan on to a colleague; null if never.</summary>
    public DateTimeOffset? PassedOnAt { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>They are mailed once more to have the address confirmed.</summary>
    /// <param name="at">When.</param>
    public void AskToConfirm(DateTimeOffset at) => AskedToConfirmAt = at;

    /// <summary>The address is theirs. False when that was known.</summary>
    /// <param name="at">When.</param>
    public bool Confirm(DateTimeOffset at)
    {
        if (ConfirmedAt is not null) return false;
        ConfirmedAt = at;
        return true;
    }

    /// <summary>They ask for a full assessment. False when they did before.</summary>
    /// <param name="at">When.</param>
    public bool AskForAssessment(DateTimeOffset at)
    {
        if (AskedAt is not null) return false;
        AskedAt = at;
        return true;
    }

    /// <summary>They take back that they asked for a full assessment.</summary>
    public void TakeBackAsking() => AskedAt = null;

    /// <summary>They pass the scan on to a colleague.</summary>
    /// <param name="at">When.</param>
    public void PassOn(DateTimeOffset at) => PassedOnAt = at;
}
