using System.Globalization;
using Maturity.Web.Features.Audit;

namespace Maturity.Web.Features.Administration.Log;

/// <summary>
/// A decision about the installation: who, what, when, from where. Written with the change itself and never changed; each entry
/// carries a hash over itself and the entry before, as those of a workspace do (<see cref="AuditEntry"/>).
/// </summary>
public sealed class AdministrationEntry
{
    private AdministrationEntry()
    {
    }

    /// <summary>The entry that follows another.</summary>
    /// <param name="previous">The last entry; null for the first.</param>
    /// <param name="action">What was decided.</param>
    /// <param name="subjectId">About what.</param>
    /// <param name="who">Who did it, and from where.</param>
    /// <param name="at">When.</param>
    public AdministrationEntry(AdministrationEntry? previous, AdministrationAction action, string subjectId, AuditActor who, DateTimeOffset at)
    {
        Number = (previous?.Number ?? 0) + 1;
        // No finer than every database keeps it: the hash must come out the same when it is read again.
        At = DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());
        (Actor, ActorName, Address) = (who.Id, who.Name, who.Address);
        (Action, SubjectId, PreviousHash) = (action, subjectId, previous?.Hash ?? "");
        Hash = ComputeHash();
    }

    /// <summary>Place in the chain, from 1, without gaps.</summary>
    public long Number { get; private set; }

    /// <summary>When, in UTC, to the millisecond.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Who: <c>account:…</c>.</summary>
    public string Actor { get; private set; } = "";

    /// <summary>Name of the person then.</summary>
    public string ActorName { get; private set; } = "";

    /// <summary>Network address that the request came from.</summary>
    public string Address { get; private set; } = "";

    /// <summary>What was decided.</summary>
    public AdministrationAction Action { get; private set; }

    /// <summary>About which row.</summary>
    public string SubjectId { get; private set; } = "";

    /// <summary>Hash of the entry before; empty for the first.</summary>
    public string PreviousHash { get; private set; } = "";

    /// <summary>SHA-256 over everything above, in hexadecimal.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>The hash that the entry must have.</summary>
    public string ComputeHash() => ChainHash.Of(
        Number.ToString(CultureInfo.InvariantCulture), At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        Actor, ActorName, Address, Action.ToString(), SubjectId, PreviousHash);
}
