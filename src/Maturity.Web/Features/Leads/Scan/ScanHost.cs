using Maturity.Web.Features.Workspaces;
using Maturity.Web.Http;
using Maturity.Web.Tenancy;

namespace Maturity.Web.Features.Leads.Scan;

/// <summary>Who is behind a public scan: named on its pages, errors included, which stand in the frames of the sites they list.</summary>
/// <param name="Workspace">The workspace.</param>
/// <param name="Settings">What it decided.</param>
public sealed record ScanHost(Workspace Workspace, ScanSettings Settings)
{
    private const string Layout = "/Features/Leads/Scan/_ScanLayout.cshtml";

    /// <summary>The first page of the scan.</summary>
    public string Home => $"/{Workspace.Slug}/scan";

    /// <summary>A page of the scan, in the reader's language.</summary>
    /// <param name="path">Behind the first page's address.</param>
    /// <param name="token">A sealed scan to take along; null for none.</param>
    public string Href(string path = "", string? token = null) =>
        $"{Home}{path}?{LanguageInAddressAttribute.Parameter}={Languages.Current}{(token is null ? "" : $"&s={token}")}";

    /// <summary>Makes a response one of the scan, whether a page or an error comes of it.</summary>
    /// <param name="context">The request.</param>
    public void Introduce(HttpContext context)
    {
        FrameHosts.Allow(context, Settings.Hosts);
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        context.Features.Set(this);
        var chrome = context.RequestServices.GetRequiredService<PageChrome>();
        (chrome.WorkspaceName, chrome.IsDemo, chrome.Guest) = (Workspace.Name, Workspace.IsDemo, new(Href(Settings.IsOn ? "" : "/about"), Layout));
        if (BrandEndpoints.LogoHref(Workspace) is not null) chrome.LogoHref = $"{Home}/brand/{Workspace.LogoHash}";
        if (BrandEndpoints.StyleHref(Workspace) is not null) chrome.BrandStylesheet = $"{Home}/brand/{Workspace.Accent![1..]}.css";
    }
}
