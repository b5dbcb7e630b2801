using Maturity.Web.Tenancy;

namespace Maturity.Web.Features.Webhooks;

/// <summary>An address of another program that is told what happens in the workspace.</summary>
public sealed class WebhookEndpoint : ITenantOwned, IVersioned
{
    /// <summary>Most endpoints of one workspace.</summary>
    public const int Most = 20;

    /// <summary>Longest address.</summary>
    public const int AddressLength = 500;

    /// <summary>Longest description.</summary>
    public const int DescriptionLength = 200;

    /// <summary>How long the secret before the newest one still signs.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromHours(24);

    private WebhookEndpoint()
    {
    }

    /// <summary>A new endpoint, at work.</summary>
    /// <param name="id">Id.</param>
    /// <param name="profile">Where, and what for.</param>
    /// <param name="sealedSecret">Its secret, see <see cref="WebhookSecrets"/>.</param>
    /// <param name="at">When.</param>
    public WebhookEndpoint(Guid id, WebhookProfile profile, string sealedSecret, DateTimeOffset at)
    {
        (Id, SealedSecret, CreatedAt) = (id, sealedSecret, at);
        Describe(profile);
    }

    /// <inheritdoc/>
    public Guid WorkspaceId { get; private set; }

    /// <summary>Id.</summary>
    public Guid Id { get; private set; }

    /// <summary>Address, https.</summary>
    public string Address { get; private set; } = "";

    /// <summary>What it is for, in the owner's words.</summary>
    public string Description { get; private set; } = "";

    /// <summary>Names of the events it is told, see <see cref="WebhookEvent"/>.</summary>
    public IReadOnlyList<string> Events { get; private set; } = [];

    /// <summary>The secret that signs, encrypted.</summary>
    public string SealedSecret { get; private set; } = "";

    /// <summary>The secret before it, encrypted; null without one.</summary>
    public string? FormerSecret { get; private set; }

    /// <summary>Until when that one signs too.</summary>
    public DateTimeOffset? FormerUntil { get; private set; }

    /// <summary>When it was added.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Since when nothing is delivered; null while it works.</summary>
    public DateTimeOffset? PausedAt { get; private set; }

    /// <summary>Whether it was paused because it failed, and not by an owner.</summary>
    public bool PausedByFailure { get; private set; }

    /// <summary>Attempts that failed since the last one that did not.</summary>
    public int Failures { get; private set; }

    /// <summary>When the first of them was; null without any.</summary>
    public DateTimeOffset? FailingSince { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>Changes where it is and what it is told.</summary>
    /// <param name="profile">All of it.</param>
    public void Describe(WebhookProfile profile) =>
        (Address, Description, Events) = (profile.Address, profile.Description, profile.Events);

    /// <summary>Gives it another secret; the one before goes on signing for a day, so that the receiver can be changed meanwhile.</summary>
    /// <param name="sealedSecret">The new one.</param>
    /// <param name="at">When.</param>
    public void Rotate(string sealedSecret, DateTimeOffset at) =>
        (FormerSecret, FormerUntil, SealedSecret) = (SealedSecret, at + Overlap, sealedSecret);

    /// <summary>Stops delivering. False when it does not deliver already.</summary>
    /// <param name="at">When.</param>
    public bool Pause(DateTimeOffset at)
    {
        if (PausedAt is not null) return false;
        (PausedAt, PausedByFailure) = (at, false);
        return true;
    }

    /// <summary>Delivers again, what waits included. False when it does already.</summary>
    public bool Resume()
    {
        if (PausedAt is null) return false;
        (PausedAt, PausedByFailure, Failures, FailingSince) = (null, false, 0, null);
        return true;
    }
}
