using Maturity.Web.Http;
using Maturity.Web.Mail;
using Maturity.Web.Tenancy;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Features.Leads.Scan;

/// <summary>The cookie by which a scan is gone on with. It is set with the first answer, never before.</summary>
public sealed class ScanCookie(ScanSeal seal, CurrentTenant tenant, IOptions<SiteOptions> site, IOptions<LeadsOptions> options)
{
    /// <summary>The scan that the browser keeps for this workspace; null for none.</summary>
    /// <param name="request">The request.</param>
    public ScanState? Read(HttpRequest request) => seal.Open(tenant.Workspace.Id, request.Cookies[Name]);

    /// <summary>Lets the browser keep a scan.</summary>
    /// <param name="context">The request.</param>
    /// <param name="state">The scan.</param>
    public void Write(HttpContext context, ScanState state)
    {
        var cookie = EdgeCookie.Options(site.Value, TimeSpan.FromDays(options.Value.ScanDays));
        if (FrameHosts.Asks(context.Request))
        {
            // Within another site's page: kept apart for that site, or not at all, which the forms do without.
            (cookie.SameSite, cookie.Secure) = (SameSiteMode.None, true);
            cookie.Extensions.Add("Partitioned");
        }

        context.Response.Cookies.Append(Name, seal.Close(tenant.Workspace.Id, state), cookie);
    }

    // One for each workspace: a visitor may be a guest of several.
    private string Name => EdgeCookie.NameOf($"scan-{tenant.Workspace.Slug}", site.Value);
}
