using System.Buffers.Text;
using Maturity.Web.Http;
using Maturity.Web.Mail;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Account;

/// <summary>The passkeys of a person: sign-in by fingerprint, face or a key in the hand.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class PasskeysModel(
    UserManager<Account> accounts, SignInManager<Account> signIn, CurrentPassword current, FactorChange change, Postbox postbox, AccountMails mails,
    IStringLocalizer<AccountTexts> texts) : PageModel
{
    /// <summary>Most passkeys of one account.</summary>
    public const int Most = 20;

    /// <summary>Longest name.</summary>
    public const int NameLength = 60;

    /// <summary>What was done.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>The passkeys, oldest first.</summary>
    public IReadOnlyList<Line> Passkeys { get; private set; } = [];

    /// <summary>Whether no more can be added.</summary>
    public bool IsFull => Passkeys.Count >= Most;

    /// <summary>Lists them.</summary>
    public async Task<IActionResult> OnGetAsync() =>
        await accounts.GetUserAsync(User) is { } account ? await ShowAsync(account) : Challenge();

    /// <summary>What the browser needs to make a passkey; asks for the password, since a passkey hands the account over.</summary>
    public async Task<IActionResult> OnPostOptionsAsync(string? password)
    {
        if (await accounts.GetUserAsync(User) is not { } account) return Challenge();
        if (string.IsNullOrEmpty(password)) return Refused(texts["Fill in “{0}”.", texts["Current password"].Value]);
        if (!await current.IsRightAsync(account, password ?? ""))
            return Refused(texts["This is not your password, or your account is locked for a few minutes after too many attempts."]);
        if (!await change.IsAllowedAsync(account, HttpContext)) return Refused(PasskeyFirst);
        if ((await accounts.GetPasskeysAsync(account)).Count >= Most)
            return Refused(texts["An account can have at most {0} passkeys. Remove one first.", Most]);
        var options = await signIn.MakePasskeyCreationOptionsAsync(new()
        {
            Id = account.Id.ToString(),
            Name = account.Email!,
            DisplayName = account.Name,
        });
        return Content(options, "application/json");
    }

    /// <summary>Stores the passkey that the browser made.</summary>
    public async Task<IActionResult> OnPostAddAsync(string? credential, string? name)
    {
        if (await accounts.GetUserAsync(User) is not { } account) return Challenge();
        if (!await change.IsAllowedAsync(account, HttpContext)) return await RefusedAsync(account);
        var made = await PasskeyCeremony.AttestAsync(signIn, credential);
        // The options were made for the one who typed the password, and for nobody else.
        if (made is not { Succeeded: true } || made.UserEntity.Id != account.Id.ToString())
        {
            ModelState.AddModelError("", texts["The passkey could not be added. Try again."]);
            return await ShowAsync(account);
        }

        made.Passkey.Name = NameOf(name);
        var result = await accounts.AddOrUpdatePasskeyAsync(account, made.Passkey);
        if (!result.Succeeded) throw new InvalidOperationException(string.Join(" ", result.Errors.Select(e => e.Description)));
        var added = made.Passkey.Name;
        postbox.Offer(new("passkey added", (_, _) => Task.FromResult<OutgoingMail?>(mails.PasskeyAdded(account.AsReader(), added))));
        return Done(texts["The passkey “{0}” is added. You can sign in with it from now on.", added]);
    }

    /// <summary>Gives one another name.</summary>
    public async Task<IActionResult> OnPostRenameAsync(string? id, string? name)
    {
        if (await accounts.GetUserAsync(User) is not { } account) return Challenge();
        if (await FindAsync(account, id) is not { } passkey) return NotFound();
        passkey.Name = NameOf(name);
        await accounts.AddOrUpdatePasskeyAsync(account, passkey);
        return Done(texts["The passkey is now called “{0}”.", passkey.Name]);
    }

    /// <summary>Removes one.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(string? id)
    {
        if (await accounts.GetUserAsync(User) is not { } account) return Challenge();
        if (await FindAsync(account, id) is not { } passkey) return NotFound();
        if (!await change.IsAllowedAsync(account, HttpContext)) return await RefusedAsync(account);
        await accounts.RemovePasskeyAsync(account, passkey.CredentialId);
        return Done(texts["The passkey “{0}” is removed. Delete it on your device too.", passkey.Name ?? ""]);
    }

    private string PasskeyFirst =>
        texts["Sign in with your passkey first: a workspace of yours asks for a second factor, and a password alone must not change it."];

    private Task<PageResult> RefusedAsync(Account account)
    {
        ModelState.AddModelError("", PasskeyFirst);
        return ShowAsync(account);
    }

    private async Task<PageResult> ShowAsync(Account account)
    {
        Passkeys = [.. (await accounts.GetPasskeysAsync(account)).OrderBy(p => p.CreatedAt)
            .Select(p => new Line(Base64Url.EncodeToString(p.CredentialId), p.Name ?? "", p.CreatedAt))];
        return Page();
    }

    private async Task<UserPasskeyInfo?> FindAsync(Account account, string? id) =>
        string.IsNullOrEmpty(id) || !Base64Url.IsValid(id) ? null : await accounts.GetPasskeyAsync(account, Base64Url.DecodeFromChars(id));

    private string NameOf(string? typed)
    {
        var name = (typed ?? "").ReplaceLineEndings(" ").Trim();
        return name.Length == 0 ? texts["Passkey"] : name.Length > NameLength ? name[..NameLength] : name;
    }

    private LocalRedirectResult Done(string notice)
    {
        Notice = notice;
        return LocalRedirect("/account/passkeys");
    }

    private static JsonResult Refused(string message) => new(new { message }) { StatusCode = StatusCodes.Status422UnprocessableEntity };

    /// <summary>One passkey.</summary>
    /// <param name="Id">Its id, as it stands in the form.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="AddedAt">When it was added.</param>
    public sealed record Line(string Id, string Name, DateTimeOffset AddedAt);
}
