namespace Maturity.Web.Features.Webhooks;

/// <summary>Why an attempt failed.</summary>
public enum DeliveryFailure
{
    /// <summary>The receiver answered with another status than 200 to 299.</summary>
    Refused,

    /// <summary>The receiver sent elsewhere, where nothing follows.</summary>
    Redirected,

    /// <summary>No answer came in time.</summary>
    TooSlow,

    /// <summary>No connection came about.</summary>
    Unreachable,

    /// <summary>The certificate of the receiver is not valid for its address.</summary>
    Certificate,

    /// <summary>The address leads into a network that is not public.</summary>
    PrivateAddress,

    /// <summary>The secret of the endpoint cannot be read any more, because the keys of the installation were lost.</summary>
    NoSecret,

    /// <summary>The work was cut off while it was sent.</summary>
    Interrupted,
}
