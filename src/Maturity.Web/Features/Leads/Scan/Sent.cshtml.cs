namespace Maturity.Web.Features.Leads.Scan;

/// <summary>Says that a mail is on its way. Everybody who sends the form gets here.</summary>
public sealed class SentModel : ScanPageModel
{
    /// <summary>Shows it.</summary>
    public void OnGet()
    {
    }
}
