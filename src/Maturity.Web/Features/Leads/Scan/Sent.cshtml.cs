namespace Maturity.Web.Features.Leads.Scan;

/// <summary>Says that a mail is on its way. Everybody who sends the form gets here.</summary>
public sealed class SentModel(ScanSeal seal) : ScanPageModel
{
    /// <summary>The scan, sealed, for the way back; null where the browser keeps it itself.</summary>
    public string? Token { get; private set; }

    /// <summary>Shows it.</summary>
    public void OnGet(string? s) => Token = seal.Open(Workspace.Id, s) is null ? null : s;
}
