using System.Globalization;
using Maturity.Web.Tenancy;

namespace Maturity.Web.Features.Audit;

/// <summary>
/// Something that was done or looked at in a workspace: who, what, when, from where. Written with the change itself and
/// never changed; each entry carries a hash over itself and the entry before, so that a change to any of them shows.
/// </summary>
public sealed class AuditEntry : ITenantOwned
{
    private AuditEntry()
    {
    }

    /// <summary>The entry that follows another.</summary>
    /// <param name="workspaceId">The workspace.</param>
    /// <param name="previous">The head of the chain as it was.</param>
    /// <param name="what">What was done, and to what.</param>
    /// <param name="who">Who did it, and from where.</param>
    /// <param name="at">When.</param>
    public AuditEntry(Guid workspaceId, AuditHead previous, AuditEvent what, AuditActor who, DateTimeOffset at)
    {
        WorkspaceId = workspaceId;
        Number = previous.Number + 1;
        // No finer than every database keeps it: the hash must come out the same when it is read again.
        At = DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());
        (Actor, ActorName, Address) = (who.Id, who.Name, who.Address);
        (Action, Subject, SubjectId, OrganizationId) = (what.Action, what.Subject, what.SubjectId, what.OrganizationId);
        PreviousHash = previous.Hash;
        Hash = ComputeHash();
    }

    /// <inheritdoc/>
    public Guid WorkspaceId { get; private set; }

    /// <summary>Place in the chain of the workspace, from 1, without gaps.</summary>
    public long Number { get; private set; }

    /// <summary>When, in UTC, to the millisecond.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Who: <c>account:…</c>, <c>respondent:…</c>, <c>visitor</c> or <c>system</c>.</summary>
    public string Actor { get; private set; } = "";

    /// <summary>Name of the person then; empty when there is none.</summary>
    public string ActorName { get; private set; } = "";

    /// <summary>Network address that the request came from; empty for work in the background.</summary>
    public string Address { get; private set; } = "";

    /// <summary>What; see <see cref="AuditEvent"/>.</summary>
    public string Action { get; private set; } = "";

    /// <summary>Kind of row.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>Which row.</summary>
    public string SubjectId { get; private set; } = "";

    /// <summary>The organization whose data it was; null when it was nobody's.</summary>
    public Guid? OrganizationId { get; private set; }

    /// <summary>Hash of the entry before; empty for the first.</summary>
    public string PreviousHash { get; private set; } = "";

    /// <summary>SHA-256 over everything above, in hexadecimal.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>The hash that the entry must have.</summary>
    public string ComputeHash() => ChainHash.Of(
        WorkspaceId.ToString("N"), Number.ToString(CultureInfo.InvariantCulture), At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        Actor, ActorName, Address, Action, Subject, SubjectId, OrganizationId?.ToString("N") ?? "", PreviousHash);
}
