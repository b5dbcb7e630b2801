namespace Maturity.Web.Tests.Isolation;

/// <summary>What an actor gets.</summary>
public enum Access
{
    /// <summary>What they asked for.</summary>
    Granted,

    /// <summary>403: it is there, and not for them.</summary>
    Forbidden,

    /// <summary>404, as for something that does not exist.</summary>
    NotFound,

    /// <summary>The sign-in page; 401 for a script.</summary>
    SignIn,
}
