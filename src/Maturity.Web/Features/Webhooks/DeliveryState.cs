namespace Maturity.Web.Features.Webhooks;

/// <summary>What became of a delivery.</summary>
public enum DeliveryState
{
    /// <summary>It waits for its next attempt.</summary>
    Waiting,

    /// <summary>It is being sent.</summary>
    Sending,

    /// <summary>The receiver took it.</summary>
    Delivered,

    /// <summary>It was given up.</summary>
    Failed,
}
