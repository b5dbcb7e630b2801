using Maturity.Web.Tenancy;

namespace Maturity.Web.Data;

/// <summary>Something that was done in a workspace: who, what, when. Written with the change itself, never changed.</summary>
public sealed class AuditEntry : ITenantOwned
{
    private AuditEntry()
    {
    }

    /// <summary>Something was done.</summary>
    /// <param name="id">Id.</param>
    /// <param name="at">When.</param>
    /// <param name="actor">Who: <c>account:…</c>, <c>respondent:…</c> or <c>system</c>.</param>
    /// <param name="action">What: created, changed or deleted.</param>
    /// <param name="subject">Kind of row.</param>
    /// <param name="subjectId">Which row.</param>
    public AuditEntry(Guid id, DateTimeOffset at, string actor, string action, string subject, string subjectId)
    {
        Id = id;
        At = at;
        Actor = actor;
        Action = action;
        Subject = subject;
        SubjectId = subjectId;
    }

    /// <inheritdoc/>
    public Guid WorkspaceId { get; private set; }

    /// <summary>Id.</summary>
    public Guid Id { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Who.</summary>
    public string Actor { get; private set; } = "";

    /// <summary>What.</summary>
    public string Action { get; private set; } = "";

    /// <summary>Kind of row.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>Which row.</summary>
    public string SubjectId { get; private set; } = "";
}
