using Maturity.Web.Features.Audit;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Maturity.Web.Features.Administration.Log;

/// <summary>What was decided about the installation, for those who administer it.</summary>
public sealed class IndexModel(AdministrationLog log) : PageModel
{
    private const int PageSize = 100;

    /// <summary>Only entries with a smaller number; null for the newest.</summary>
    [BindProperty(SupportsGet = true, Name = "before")]
    public long? Before { get; set; }

    /// <summary>The entries of this page, newest first.</summary>
    public IReadOnlyList<AdministrationEntry> Entries { get; private set; } = [];

    /// <summary>Where the next page begins; null when there is none.</summary>
    public long? Next { get; private set; }

    /// <summary>What following the chain found; null when nobody asked.</summary>
    public ChainCheck? Check { get; private set; }

    /// <summary>Shows the log.</summary>
    public async Task<PageResult> OnGetAsync(CancellationToken cancellation)
    {
        var entries = await log.NewestAsync(Before, PageSize + 1, cancellation);
        Entries = [.. entries.Take(PageSize)];
        Next = entries.Count > PageSize ? Entries[^1].Number : null;
        return Page();
    }

    /// <summary>Follows the chain from its beginning.</summary>
    public async Task<PageResult> OnGetCheckAsync(CancellationToken cancellation)
    {
        Check = await log.CheckAsync(cancellation);
        return await OnGetAsync(cancellation);
    }
}
