using Maturity.Web.Tenancy;

namespace Maturity.Web.Features.Campaigns;

/// <summary>A respondent handed a section to a colleague. Never changed: it is how the consultant sees what happened.</summary>
public sealed class HandOver : ITenantOwned
{
    private HandOver()
    {
    }

    /// <summary>A section was handed over.</summary>
    /// <param name="assessmentId">The assessment.</param>
    /// <param name="fromId">Who handed it over.</param>
    /// <param name="toId">The colleague.</param>
    /// <param name="section">Id of the section.</param>
    /// <param name="keptAside">Number of answers that the first person had given, kept and not counted.</param>
    /// <param name="at">When.</param>
    public HandOver(Guid assessmentId, Guid fromId, Guid toId, string section, int keptAside, DateTimeOffset at)
    {
        AssessmentId = assessmentId;
        FromId = fromId;
        ToId = toId;
        Section = section;
        KeptAside = keptAside;
        At = at;
    }

    /// <inheritdoc/>
    public Guid WorkspaceId { get; private set; }

    /// <summary>The assessment.</summary>
    public Guid AssessmentId { get; private set; }

    /// <summary>Who handed it over.</summary>
    public Guid FromId { get; private set; }

    /// <summary>The colleague.</summary>
    public Guid ToId { get; private set; }

    /// <summary>Id of the section.</summary>
    public string Section { get; private set; } = "";

    /// <summary>Number of answers that the first person had given.</summary>
    public int KeptAside { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }
}
