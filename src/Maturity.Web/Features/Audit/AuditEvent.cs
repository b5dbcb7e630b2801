namespace Maturity.Web.Features.Audit;

/// <summary>What was done, and to what.</summary>
/// <param name="Action">One of the constants.</param>
/// <param name="Subject">Kind of row.</param>
/// <param name="SubjectId">Which row.</param>
/// <param name="OrganizationId">The organization whose data it is, if any.</param>
public sealed record AuditEvent(string Action, string Subject, string SubjectId, Guid? OrganizationId)
{
    /// <summary>A row was added.</summary>
    public const string Created = "created";

    /// <summary>A row was changed.</summary>
    public const string Changed = "changed";

    /// <summary>A row was removed.</summary>
    public const string Deleted = "deleted";

    /// <summary>A member looked at a client's data.</summary>
    public const string Viewed = "viewed";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> Actions { get; } = [Created, Changed, Deleted, Viewed];
}
