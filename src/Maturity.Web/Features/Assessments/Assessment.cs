using Maturity.Web.Tenancy;

namespace Maturity.Web.Features.Assessments;

/// <summary>One run of one questionnaire version for one organization.</summary>
public sealed class Assessment : ITenantOwned, IVersioned
{
    private Assessment()
    {
    }

    /// <summary>A new assessment, in draft.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="organizationId">The organization assessed.</param>
    /// <param name="contentHash">Hash of the questionnaire version, see <c>QuestionnaireContent</c>.</param>
    /// <param name="quickScan">Whether only the quick-scan questions are asked.</param>
    /// <param name="confidential">Whether it is announced as confidential; never changes.</param>
    /// <param name="createdAt">When it was made.</param>
    public Assessment(Guid id, Guid organizationId, string contentHash, bool quickScan, bool confidential, DateTimeOffset createdAt)
    {
        Id = id;
        OrganizationId = organizationId;
        ContentHash = contentHash;
        QuickScan = quickScan;
        Confidential = confidential;
        CreatedAt = createdAt;
    }

    /// <inheritdoc/>
    public Guid WorkspaceId { get; private set; }

    /// <summary>Id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The organization assessed.</summary>
    public Guid OrganizationId { get; private set; }

    /// <summary>Hash of the questionnaire version.</summary>
    public string ContentHash { get; private set; } = "";

    /// <summary>Whether only the quick-scan questions are asked.</summary>
    public bool QuickScan { get; private set; }

    /// <summary>Whether it was announced as confidential.</summary>
    public bool Confidential { get; private set; }

    /// <summary>Where it is in its life.</summary>
    public AssessmentState State { get; private set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it was first opened.</summary>
    public DateTimeOffset? OpenedAt { get; private set; }

    /// <summary>When it was last closed.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>When it was published.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>The earlier assessment of the organization that this one follows: people find their answers of it to confirm. Null for none.</summary>
    public Guid? FollowsId { get; private set; }

    /// <summary>Whether respondents may answer.</summary>
    public bool AcceptsAnswers => State == AssessmentState.Open;

    /// <summary>It follows an earlier one.</summary>
    /// <param name="assessmentId">The earlier assessment, of the same organization.</param>
    public void Follow(Guid assessmentId) => FollowsId = assessmentId;

    /// <summary>Lets respondents answer, for the first time or again after closing. False when its state forbids it.</summary>
    /// <param name="at">When.</param>
    public bool Open(DateTimeOffset at)
    {
        if (State is not (AssessmentState.Draft or AssessmentState.Closed)) return false;
        State = AssessmentState.Open;
        OpenedAt ??= at;
        ClosedAt = null;
        return true;
    }

    /// <summary>Ends answering. False when its state forbids it.</summary>
    /// <param name="at">When.</param>
    public bool Close(DateTimeOffset at)
    {
        if (State != AssessmentState.Open) return false;
        State = AssessmentState.Closed;
        ClosedAt = at;
        return true;
    }

    /// <summary>Accepts the result, so that respondents may see it. False when its state forbids it.</summary>
    /// <param name="at">When.</param>
    public bool Publish(DateTimeOffset at)
    {
        if (State != AssessmentState.Closed) return false;
        State = AssessmentState.Published;
        PublishedAt = at;
        return true;
    }

    /// <summary>Marks that a newer one was published. False when it was not published itself.</summary>
    public bool Supersede()
    {
        if (State != AssessmentState.Published) return false;
        State = AssessmentState.Superseded;
        return true;
    }
}
