using System.ComponentModel.DataAnnotations;
using Maturity.Web.Data;
using Maturity.Web.Features.Workspaces;
using Maturity.Web.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Features.Account;

/// <summary>Makes the account of a stranger who opened the link in their mail, and leads on to their first workspace.</summary>
[AllowAnonymous]
[ShowsSecret]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class FinishRegistrationModel(
    Registration registration, UserManager<Account> accounts, SignInManager<Account> signIn, IOptions<WorkspacesOptions> workspaces, TimeProvider time) : PageModel
{
    /// <summary>What the link carried.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    /// <summary>The form.</summary>
    [BindProperty]
    public RegistrationInput Input { get; set; } = new() { Language = Languages.Current };

    /// <summary>The proved address; null when the link opens nothing.</summary>
    public string? Address { get; private set; }

    /// <summary>Shows the form, or that the link has had its time.</summary>
    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Page() : Closed();

    /// <summary>Makes the account.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync()) return Closed();
        if (!ModelState.IsValid) return Page();
        var account = new Account
        {
            Id = Ids.New(time),
            Name = Input.Name.Trim(),
            Email = Address,
            UserName = Address,
            Language = Input.Language,
            EmailConfirmed = true,
        };
        var created = await accounts.CreateAsync(account, Input.Password);
        foreach (var error in created.Errors) ModelState.AddModelError(AccountErrors.FieldOf(error), error.Description);
        if (!created.Succeeded) return Page();
        await signIn.SignInAsync(account, isPersistent: false);
        return LocalRedirect("/workspaces/new");
    }

    private async Task<bool> FindAsync()
    {
        Address = workspaces.Value.SelfService ? registration.AddressOf(Token) : null;
        // The link was used: there is an account now, which is no secret to whoever reads the mail.
        if (Address is not null && await accounts.FindByEmailAsync(Address) is not null) Address = null;
        return Address is not null;
    }

    private PageResult Closed()
    {
        ModelState.Clear();
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }

    /// <summary>The form.</summary>
    public sealed record RegistrationInput
    {
        /// <summary>Name.</summary>
        [Required, StringLength(Account.NameLength), Display(Name = "Your name")]
        public string Name { get; init; } = "";

        /// <summary>Password.</summary>
        [Required, StringLength(AccountSetup.LongestPassword, MinimumLength = AccountSetup.PasswordLength), Display(Name = "Password"), DataType(DataType.Password)]
        public string Password { get; init; } = "";

        /// <summary>Language.</summary>
        [Required, AllowedValues(Languages.English, Languages.Dutch), Display(Name = "Language")]
        public string Language { get; init; } = Languages.English;
    }
}
