using Maturity.Web.Features.Assessments;
using Maturity.Web.Tenancy;

namespace Maturity.Web.Features.Campaigns;

/// <summary>
/// One mail to one respondent. Its key is what it is about, so that two nodes, or the same job run twice, cannot both make
/// it; and it is taken by exactly one before it is sent.
/// </summary>
public sealed class CampaignMail : ITenantOwned
{
    /// <summary>How often sending is tried.</summary>
    public const int Attempts = 4;

    private CampaignMail()
    {
    }

    /// <summary>A mail that waits.</summary>
    /// <param name="respondent">To whom.</param>
    /// <param name="kind">Why.</param>
    /// <param name="number">1 for the first of its kind to them, and so on.</param>
    /// <param name="at">When it was made.</param>
    public CampaignMail(Respondent respondent, MailKind kind, int number, DateTimeOffset at)
    {
        AssessmentId = respondent.AssessmentId;
        RespondentId = respondent.Id;
        Kind = kind;
        Number = number;
        MadeAt = at;
        NotBefore = at;
    }

    /// <inheritdoc/>
    public Guid WorkspaceId { get; private set; }

    /// <summary>The assessment.</summary>
    public Guid AssessmentId { get; private set; }

    /// <summary>To whom.</summary>
    public Guid RespondentId { get; private set; }

    /// <summary>Why.</summary>
    public MailKind Kind { get; private set; }

    /// <summary>1 for the first of its kind to them, and so on.</summary>
    public int Number { get; private set; }

    /// <summary>What became of it.</summary>
    public MailState State { get; private set; }

    /// <summary>How often sending was begun.</summary>
    public int Attempt { get; private set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>When it may be tried (again); while it is being sent, when whoever sends it is believed dead.</summary>
    public DateTimeOffset NotBefore { get; private set; }

    /// <summary>When it was sent or given up.</summary>
    public DateTimeOffset? DoneAt { get; private set; }
}
