namespace Maturity.Web.Features.Leads.Scan;

/// <summary>Privacy notice, imprint and contact of who runs the scan.</summary>
public sealed class AboutModel : ScanPageModel
{
    /// <inheritdoc/>
    protected override bool NeedsOpenScan => false;

    /// <summary>Shows them.</summary>
    public void OnGet()
    {
    }
}
