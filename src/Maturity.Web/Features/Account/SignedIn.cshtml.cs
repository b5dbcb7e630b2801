using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Account;

/// <summary>Where a person is signed in, and the way to end it there.</summary>
public sealed class SignedInModel(Sessions sessions, SignInManager<Account> signIn, IStringLocalizer<AccountTexts> texts) : PageModel
{
    /// <summary>What was done.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>The sign-ins, this one first, then those last used first.</summary>
    public IReadOnlyList<Line> Lines { get; private set; } = [];

    /// <summary>Lists them.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await sessions.CurrentAsync(HttpContext) is not { } current) return await EndedAsync();
        var all = await sessions.ListAsync(current.AccountId, cancellation);
        Lines = [.. all.Select(s => new Line(s.Key, DeviceName.Of(s.Device, texts), PlaceOf(s.Network), s.Method, s.StartedAt, s.SeenAt, s.Key == current.Key))
            .OrderByDescending(line => line.IsThis)];
        return Page();
    }

    /// <summary>Ends one of the others.</summary>
    public async Task<IActionResult> OnPostEndAsync(string? key, CancellationToken cancellation)
    {
        if (await sessions.CurrentAsync(HttpContext) is not { } current) return await EndedAsync();
        if (key is null || key == current.Key || !await sessions.EndAsync(current.AccountId, key, cancellation)) return NotFound();
        return Done(texts["That device is signed out within a minute."]);
    }

    /// <summary>Ends all the others.</summary>
    public async Task<IActionResult> OnPostEndOthersAsync(CancellationToken cancellation)
    {
        if (await sessions.CurrentAsync(HttpContext) is not { } current) return await EndedAsync();
        await sessions.EndOthersAsync(current.AccountId, current.Key, cancellation);
        return Done(texts["Everywhere else you are signed out within a minute."]);
    }

    // Ended from elsewhere while the cookie is not due for its check: it goes now, or sign-in would lead straight back.
    private async Task<IActionResult> EndedAsync()
    {
        await signIn.SignOutAsync();
        return Challenge();
    }

    private LocalRedirectResult Done(string notice)
    {
        Notice = notice;
        return LocalRedirect("/account/sessions");
    }

    private static string PlaceOf(string network) => network[(network.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    /// <summary>One sign-in.</summary>
    /// <param name="Key">Its key, as it stands in the form.</param>
    /// <param name="Device">Name of the device.</param>
    /// <param name="Place">Network address.</param>
    /// <param name="Method">How the person signed in.</param>
    /// <param name="StartedAt">When it began.</param>
    /// <param name="SeenAt">When it was last used.</param>
    /// <param name="IsThis">Whether the reader is using it.</param>
    public sealed record Line(string Key, string Device, string Place, SignInMethod Method, DateTimeOffset StartedAt, DateTimeOffset SeenAt, bool IsThis);
}
