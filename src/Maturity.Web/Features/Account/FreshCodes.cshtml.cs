using Maturity.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Maturity.Web.Features.Account;

/// <summary>Shows recovery codes, once: they travel here in a cookie that is read and gone, and are stored as hashes only.</summary>
[ShowsSecret]
public sealed class FreshCodesModel : PageModel
{
    /// <summary>The codes.</summary>
    [TempData]
    public string[]? FreshCodes { get; set; }

    /// <summary>Where the person wanted to go.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Where the page leads on to.</summary>
    public string Onward => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/account";

    /// <summary>A file with the codes, within a link, so that it takes no second request and no script.</summary>
    public string FileAddress => "data:text/plain;charset=utf-8," + Uri.EscapeDataString(string.Join("\r\n", FreshCodes ?? []) + "\r\n");

    /// <summary>Shows them, or goes to the page that makes new ones.</summary>
    public IActionResult OnGet() => FreshCodes is { Length: > 0 } ? Page() : LocalRedirect("/account/second-factor");
}
