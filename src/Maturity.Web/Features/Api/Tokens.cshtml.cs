using Maturity.Web.Data;
using Maturity.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Api;

/// <summary>The tokens of a workspace. A fresh one is shown once.</summary>
[ShowsSecret]
public sealed class TokensModel(MaturityDb db, ApiTokens tokens, TimeProvider time, IStringLocalizer<ApiTexts> texts) : PageModel
{
    /// <summary>Tokens that work, then those that do not, newest first.</summary>
    public IReadOnlyList<ApiToken> Tokens { get; private set; } = [];

    /// <summary>The form.</summary>
    public TokenInput Input { get; private set; } = new();

    /// <summary>The time.</summary>
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>What happened.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>The token just made.</summary>
    [TempData]
    public string? FreshToken { get; set; }

    /// <summary>Shows them.</summary>
    public Task OnGetAsync(CancellationToken cancellation) => ListAsync(cancellation);

    /// <summary>Makes one.</summary>
    public async Task<IActionResult> OnPostMakeAsync([Bind(Prefix = "Input")] TokenInput input, CancellationToken cancellation)
    {
        Input = input;
        string[] scopes = [.. ApiScope.All.Where(input.Scopes.Contains)];
        if (ModelState.IsValid && scopes.Length == 0) ModelState.AddModelError("Input.Scopes", texts["Choose at least one permission."]);
        if (ModelState.IsValid)
        {
            FreshToken = await tokens.MakeAsync(input.Name.Trim(), scopes, TimeSpan.FromDays(input.Days), cancellation);
            if (FreshToken is not null)
            {
                Notice = texts["The token was made."];
                return Redirect(Request.Path);
            }

            ModelState.AddModelError("", texts["A workspace has {0} tokens at most. Revoke one first.", ApiToken.Most]);
        }

        await ListAsync(cancellation);
        return Page();
    }

    /// <summary>Ends one.</summary>
    public async Task<IActionResult> OnPostRevokeAsync(Guid tokenId, CancellationToken cancellation)
    {
        if (await tokens.RevokeAsync(tokenId, cancellation) is not { } revoked) return NotFound();
        Notice = revoked ? texts["The token was revoked and is refused from now on."] : texts["The token had been revoked already."];
        return Redirect(Request.Path);
    }

    private async Task ListAsync(CancellationToken cancellation) => Tokens = await db.ApiTokens.AsNoTracking()
        .OrderBy(t => t.RevokedAt != null).ThenByDescending(t => t.Id).Take(2 * ApiToken.Most).ToListAsync(cancellation);
}
