namespace Maturity.Web.Http;

/// <summary>One entry of the workspace's navigation.</summary>
/// <param name="Label">What it is called, in the reader's language.</param>
/// <param name="Href">A local address.</param>
public sealed record NavigationItem(string Label, string Href)
{
    /// <summary>Whether the reader is at this entry or at something below it.</summary>
    public bool IsCurrent(PathString path) =>
        path.Equals(Href, StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments(Href.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);
}
