namespace Maturity.Web.Features.Leads.Scan;

/// <summary>Says that somebody's details are gone.</summary>
public sealed class ForgottenModel : ScanPageModel
{
    /// <inheritdoc/>
    protected override bool NeedsOpenScan => false;

    /// <summary>Shows it.</summary>
    public void OnGet()
    {
    }
}
