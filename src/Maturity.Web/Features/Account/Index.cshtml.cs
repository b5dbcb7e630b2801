using System.ComponentModel.DataAnnotations;
using Maturity.Web.Http;
using Maturity.Web.Mail;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Features.Account;

/// <summary>A person's own account: name and language, and the ways to everything else about it.</summary>
public sealed class IndexModel(
    UserManager<Account> accounts, SignInManager<Account> signIn, IOptions<SiteOptions> site, IStringLocalizer<AccountTexts> texts) : PageModel
{
    /// <summary>What the person typed.</summary>
    [BindProperty]
    public ProfileInput Input { get; set; } = new();

    /// <summary>What was done.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>The account.</summary>
    public Account Account { get; private set; } = new();

    /// <summary>How many passkeys it has.</summary>
    public int Passkeys { get; private set; }

    /// <summary>Shows the account.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync()) return Challenge();
        // The language the page is in, so that what was just switched to holds when the form is saved.
        Input = new() { Name = Account.Name, Language = System.Globalization.CultureInfo.CurrentUICulture.Name };
        return Page();
    }

    /// <summary>Stores name and language. Both take effect with the very next page.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LoadAsync()) return Challenge();
        if (!ModelState.IsValid) return Page();
        (Account.Name, Account.Language) = (Input.Name.Trim(), Input.Language);
        var result = await accounts.UpdateAsync(Account);
        foreach (var error in result.Errors) ModelState.AddModelError("", error.Description);
        if (!result.Succeeded) return Page();
        await signIn.RefreshSignInAsync(Account);
        // What was chosen for this browser alone would stand above the account's language.
        Response.Cookies.Delete(EdgeCookie.NameOf("language", site.Value), EdgeCookie.Options(site.Value));
        using var language = new LanguageScope(Input.Language);
        Notice = texts["Your name and language are saved."];
        return LocalRedirect("/account");
    }

    private async Task<bool> LoadAsync()
    {
        if (await accounts.GetUserAsync(User) is not { } account) return false;
        Account = account;
        Passkeys = (await accounts.GetPasskeysAsync(account)).Count;
        return true;
    }

    /// <summary>The form.</summary>
    public sealed record ProfileInput
    {
        /// <summary>Name.</summary>
        [Required, OneLine, StringLength(Account.NameLength), Display(Name = "Your name")]
        public string Name { get; init; } = "";

        /// <summary>Language tag.</summary>
        [Required, AllowedValues(Languages.English, Languages.Dutch), Display(Name = "Language")]
        public string Language { get; init; } = Languages.English;
    }
}
