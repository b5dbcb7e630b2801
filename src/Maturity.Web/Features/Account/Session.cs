namespace Maturity.Web.Features.Account;

/// <summary>One sign-in of a person, on one device.</summary>
public sealed class Session
{
    /// <summary>Longest description of a device.</summary>
    public const int DeviceLength = 200;

    private Session()
    {
    }

    /// <summary>A person signs in.</summary>
    /// <param name="accountId">The person's account.</param>
    /// <param name="key">Hash of what the cookie carries: who reads the database learns no session.</param>
    /// <param name="method">How they signed in.</param>
    /// <param name="device">What the browser calls itself.</param>
    /// <param name="network">Network address it came from.</param>
    /// <param name="startedAt">When.</param>
    public Session(Guid accountId, string key, SignInMethod method, string device, string network, DateTimeOffset startedAt)
    {
        (AccountId, Key, Method, StartedAt, SeenAt) = (accountId, key, method, startedAt, startedAt);
        (Device, Network) = (device, network);
    }

    /// <summary>The person's account.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>Hash of what the cookie carries.</summary>
    public string Key { get; private set; } = "";

    /// <summary>How the person signed in.</summary>
    public SignInMethod Method { get; private set; }

    /// <summary>What the browser calls itself.</summary>
    public string Device { get; private set; } = "";

    /// <summary>Network address it was last used from.</summary>
    public string Network { get; private set; } = "";

    /// <summary>When it began.</summary>
    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>When it was last used, give or take five minutes.</summary>
    public DateTimeOffset SeenAt { get; private set; }
}
