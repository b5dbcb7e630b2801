namespace Maturity.Core.Benchmarking;

/// <summary>The members of one snapshot, to be gone through as often as needed without being kept.</summary>
/// <param name="ByOwner">Gives them in ordinal order of owner, then organization.</param>
/// <param name="ByOrganization">Gives them in ordinal order of organization.</param>
public sealed record MemberStreams(Func<IEnumerable<Member>> ByOwner, Func<IEnumerable<Member>> ByOrganization)
{
    /// <summary>Members that are few enough to be kept.</summary>
    /// <param name="members">In any order.</param>
    public static MemberStreams Of(IEnumerable<Member> members)
    {
        var byOrganization = members.OrderBy(member => member.Peer.Organization, StringComparer.Ordinal).ToList();
        var byOwner = byOrganization.OrderBy(member => member.Peer.Owner, StringComparer.Ordinal).ToList();
        return new(() => byOwner, () => byOrganization);
    }
}
