namespace Maturity.Web.Http;

/// <summary>Tells whether an address that somebody handed in leads to a page of this host.</summary>
public static class LocalPath
{
    /// <summary>
    /// Whether it is a path on this host that a header can carry. Browsers read <c>//host</c> and <c>/\host</c> as another
    /// host, and drop tabs and line ends first; headers carry ASCII alone.
    /// </summary>
    /// <param name="target">The address.</param>
    public static bool Is(string? target) =>
        target is ['/', ..]
        && (target.Length == 1 || (target[1] != '/' && target[1] != '\\'))
        && target.All(sign => sign is > ' ' and < '\x7f');
}
