namespace Maturity.Web.Features.Reports;

/// <summary>Why nothing was printed.</summary>
public enum PrintFailure
{
    /// <summary>No browser is installed where one is looked for.</summary>
    NoBrowser,

    /// <summary>Printing took longer than it may.</summary>
    TimedOut,

    /// <summary>The browser could not be started, or died twice.</summary>
    BrowserDied,

    /// <summary>The document is larger than it may be.</summary>
    TooLarge,
}
