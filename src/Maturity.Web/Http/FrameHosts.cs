namespace Maturity.Web.Http;

/// <summary>Which other sites may show a response in a frame. Nobody, unless a page says so before it is sent.</summary>
public static class FrameHosts
{
    private static readonly object Key = new();

    /// <summary>Lets hosts show this response.</summary>
    /// <param name="context">The request.</param>
    /// <param name="hosts">Host names, checked.</param>
    public static void Allow(HttpContext context, IReadOnlyList<string> hosts) => context.Items[Key] = hosts;

    /// <summary>The hosts, empty for none.</summary>
    /// <param name="context">The request.</param>
    public static IReadOnlyList<string> Of(HttpContext context) => context.Items[Key] as IReadOnlyList<string> ?? [];

    /// <summary>Whether the browser asks for this page to show it in a frame.</summary>
    /// <param name="request">The request.</param>
    public static bool Asks(HttpRequest request) => request.Headers["Sec-Fetch-Dest"] == "iframe";
}
