using System.ComponentModel.DataAnnotations;

namespace Maturity.Web.Features.Reports;

/// <summary>Settings of the printing browser, section <c>Browser</c>.</summary>
public sealed class BrowserOptions
{
    public const string Section = "Browser";

    /// <summary>Path of the executable; empty = look in the usual places.</summary>
    public string Path { get; init; } = "";

    /// <summary>
    /// Whether the browser keeps its own sandbox. It cannot where user namespaces are forbidden, as in most containers;
    /// there the container stands in for it. Never used by root.
    /// </summary>
    public bool Sandbox { get; init; } = true;

    /// <summary>Documents printed at the same time; each takes about 100 MB.</summary>
    [Range(1, 8, ErrorMessage = "Browser:Parallel must be 1 to 8.")]
    public int Parallel { get; init; } = 2;

    /// <summary>Seconds one document may take, waiting for its turn not counted.</summary>
    [Range(5, 600, ErrorMessage = "Browser:TimeoutSeconds must be 5 to 600.")]
    public int TimeoutSeconds { get; init; } = 60;
}
