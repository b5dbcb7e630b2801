using Maturity.Web.Tenancy;

namespace Maturity.Web.Features.Assessments;

/// <summary>A person invited to an assessment, in a group; with an account, or with a secret link in place of one.</summary>
public sealed class Respondent : ITenantOwned, IVersioned
{
    /// <summary>Longest name.</summary>
    public const int NameLength = 100;

    /// <summary>Longest mail address (RFC 5321).</summary>
    public const int EmailLength = 254;

    private Respondent()
    {
    }

    /// <summary>A person is invited.</summary>
    /// <param name="id">Id.</param>
    /// <param name="assessmentId">The assessment.</param>
    /// <param name="person">Who.</param>
    /// <param name="invitedAt">When.</param>
    public Respondent(Guid id, Guid assessmentId, Invitee person, DateTimeOffset invitedAt)
    {
        Id = id;
        AssessmentId = assessmentId;
        Name = person.Name;
        Email = person.Email;
        Group = person.Group;
        Language = person.Language;
        AccountId = person.AccountId;
        Sections = person.Sections;
        Origin = person.Origin;
        InvitedAt = invitedAt;
    }

    /// <inheritdoc/>
    public Guid WorkspaceId { get; private set; }

    /// <summary>Id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The assessment.</summary>
    public Guid AssessmentId { get; private set; }

    /// <summary>Account of the person, when they have one and answer signed in.</summary>
    public Guid? AccountId { get; private set; }

    /// <summary>Name of the person.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Mail address; null when the person answers signed in.</summary>
    public string? Email { get; private set; }

    /// <summary>Id of the group, as the questionnaire names it.</summary>
    public string Group { get; private set; } = "";

    /// <summary>Language of mails and of the first screen.</summary>
    public string Language { get; private set; } = "en";

    /// <summary>Ids of the dimensions the person is asked, see <see cref="AskedSections"/>; null for all.</summary>
    public string? Sections { get; private set; }

    /// <summary>How the person came to the assessment.</summary>
    public RespondentOrigin Origin { get; private set; }

    /// <summary>SHA-256 of the token in the person's link; null without one, and once it is revoked.</summary>
    public string? LinkHash { get; private set; }

    /// <summary>When the person was invited.</summary>
    public DateTimeOffset InvitedAt { get; private set; }

    /// <summary>When the person first came by their link.</summary>
    public DateTimeOffset? OpenedAt { get; private set; }

    /// <summary>Whether the person wants no more reminders.</summary>
    public bool NoReminders { get; private set; }

    /// <summary>When the person first saw a question.</summary>
    public DateTimeOffset? StartedAt { get; private set; }

    /// <summary>When the person submitted; null while they may answer.</summary>
    public DateTimeOffset? SubmittedAt { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Gives the person a new link; an earlier one stops working.</summary>
    /// <param name="linkHash">Hash of the link's token.</param>
    public void GiveLink(string linkHash) => LinkHash = linkHash;

    /// <summary>Makes the person's link worthless.</summary>
    public void RevokeLink() => LinkHash = null;

    /// <summary>Changes the group and what is asked.</summary>
    /// <param name="group">Id of the group.</param>
    /// <param name="sections">Ids of the dimensions, see <see cref="AskedSections"/>; null for all.</param>
    public void Ask(string group, string? sections) => (Group, Sections) = (group, sections);

    /// <summary>Ends reminders to the person, or lets them come again.</summary>
    /// <param name="silent">Whether none are to be sent.</param>
    public void Silence(bool silent) => NoReminders = silent;

    /// <summary>Notes that the person opened the questionnaire; only the first time counts.</summary>
    /// <param name="at">When.</param>
    public void Start(DateTimeOffset at) => StartedAt ??= at;

    /// <summary>The person is done. False when they were already.</summary>
    /// <param name="at">When.</param>
    public bool Submit(DateTimeOffset at)
    {
        if (SubmittedAt is not null) return false;
        SubmittedAt = at;
        return true;
    }

    /// <summary>Lets the person answer again. False when they had not submitted.</summary>
    public bool Reopen()
    {
        if (SubmittedAt is null) return false;
        SubmittedAt = null;
        return true;
    }
}
