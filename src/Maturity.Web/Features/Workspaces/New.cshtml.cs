using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Maturity.Web.Http;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Workspaces;

/// <summary>Makes a workspace.</summary>
public sealed class NewModel(
    WorkspaceFoundation foundation, TimeProvider time, IStringLocalizer<AccountTexts> fields, IStringLocalizer<WorkspacesTexts> texts) : PageModel
{
    /// <summary>The form.</summary>
    [BindProperty]
    public NewInput Input { get; set; } = new() { Language = Languages.Current };

    /// <summary>Whether the reader may make one.</summary>
    public FoundingRight Right { get; private set; }

    /// <summary>What happened, for the list of workspaces.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>Shows the form, or why there is none.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => await MayAsync(cancellation) ? Page() : Refused();

    /// <summary>Makes it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await MayAsync(cancellation)) return Refused();
        var slug = SlugField.Check(ModelState, Input.Slug, Input.Name, fields);
        if (!ModelState.IsValid) return Page();
        var workspace = new Workspace(Ids.New(time), slug, Input.Name.Trim(), Input.Language, time.GetUtcNow());
        var owner = Right == FoundingRight.ForAnybody && !string.IsNullOrWhiteSpace(Input.OwnerEmail) ? Input.OwnerEmail.Trim().ToLowerInvariant() : null;
        if (!await foundation.FoundAsync(workspace, User.AccountId()!.Value, owner, cancellation))
        {
            SlugField.Taken(ModelState, slug, fields);
            return Page();
        }

        if (owner is null) return LocalRedirect($"/{slug}");
        Notice = texts["The workspace {0} was made. {1} has been invited by mail to own it.", workspace.Name, owner];
        return LocalRedirect("/administration");
    }

    private async Task<bool> MayAsync(CancellationToken cancellation)
    {
        Right = await foundation.RightOfAsync(User.AccountId()!.Value, cancellation);
        return Right is FoundingRight.ForThemself or FoundingRight.ForAnybody;
    }

    private IActionResult Refused()
    {
        if (Right == FoundingRight.None) return Forbid();
        ModelState.Clear();
        return Page();
    }
}
