using Maturity.Web.Tenancy;

namespace Maturity.Web.Features.Members;

/// <summary>Somebody was asked by mail to join the workspace. Gone once they did, or once it is taken back.</summary>
public sealed class MemberInvitation : ITenantOwned, IVersioned
{
    /// <summary>How long a link works.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    private MemberInvitation()
    {
    }

    /// <summary>Somebody is asked.</summary>
    /// <param name="id">Id.</param>
    /// <param name="email">Their mail address.</param>
    /// <param name="role">What they will be able to do.</param>
    /// <param name="language">Language of the mail.</param>
    public MemberInvitation(Guid id, string email, Role role, string language)
    {
        Id = id;
        Email = email;
        Role = role;
        Language = language;
    }

    /// <inheritdoc/>
    public Guid WorkspaceId { get; private set; }

    /// <summary>Id.</summary>
    public Guid Id { get; private set; }

    /// <summary>Mail address that the link was sent to.</summary>
    public string Email { get; private set; } = "";

    /// <summary>What the person will be able to do.</summary>
    public Role Role { get; private set; }

    /// <summary>Language of the mail.</summary>
    public string Language { get; private set; } = "en";

    /// <summary>SHA-256 of the token in the link.</summary>
    public string LinkHash { get; private set; } = "";

    /// <summary>When the newest link was sent.</summary>
    public DateTimeOffset SentAt { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Gives the person a link; an earlier one stops working.</summary>
    /// <param name="linkHash">Hash of the link's token.</param>
    /// <param name="at">When.</param>
    public void GiveLink(string linkHash, DateTimeOffset at) => (LinkHash, SentAt) = (linkHash, at);

    /// <summary>Whether the link has had its time.</summary>
    /// <param name="now">The time.</param>
    public bool IsExpired(DateTimeOffset now) => now - SentAt >= Lifetime;
}
