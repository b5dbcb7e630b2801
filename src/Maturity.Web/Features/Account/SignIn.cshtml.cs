using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Account;

/// <summary>Signs a person in with mail address and password.</summary>
[AllowAnonymous]
public sealed class SignInModel(SignInManager<Account> signIn, IStringLocalizer<AccountTexts> texts) : PageModel
{
    /// <summary>What the person typed.</summary>
    [BindProperty]
    public SignInInput Input { get; set; } = new("", "");

    /// <summary>Where they wanted to go.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Shows the form.</summary>
    public void OnGet()
    {
    }

    /// <summary>Checks mail address and password. Unknown, wrong and locked answer alike.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return Page();
        var result = await signIn.PasswordSignInAsync(Input.Email.Trim(), Input.Password, isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded) return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");
        ModelState.AddModelError("", texts["Mail address or password is not right, or the account is locked for a few minutes after too many attempts."]);
        return Page();
    }

    /// <summary>The form.</summary>
    /// <param name="Email">Mail address.</param>
    /// <param name="Password">Password.</param>
    public sealed record SignInInput(
        [Required, EmailAddress, StringLength(254)] string Email,
        [Required, StringLength(200), DataType(DataType.Password)] string Password);
}
