using System.ComponentModel.DataAnnotations;
using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Maturity.Web.Mail;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Administration;

/// <summary>Who administers the installation. There is always one.</summary>
public sealed class PeopleModel(MaturityDb db, IStringLocalizer<AdministrationTexts> texts) : PageModel
{
    private const int Most = 100;

    /// <summary>The administrators, by name.</summary>
    public IReadOnlyList<Person> People { get; private set; } = [];

    /// <summary>Mail address of the account to add.</summary>
    [BindProperty, MailAddress, StringLength(254), Display(Name = "Email address")]
    public string? Email { get; set; }

    /// <summary>What happened, for the reader who comes back from a form.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>Lists them.</summary>
    public Task<PageResult> OnGetAsync(CancellationToken cancellation) => ListAsync(cancellation);

    /// <summary>Makes the owner of an account administrator.</summary>
    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(Email)) ModelState.TryAddModelError("Email", texts["Enter the email address of an account."]);
        if (!ModelState.IsValid) return await ListAsync(cancellation);
        var normalized = Email!.Trim().ToUpperInvariant();
        var account = await db.Users.SingleOrDefaultAsync(a => a.NormalizedEmail == normalized, cancellation);
        if (account is null)
        {
            // Not a secret to whoever administers the installation.
            ModelState.AddModelError("Email", texts["Nobody has an account under this address. Invite the person to a workspace first."]);
            return await ListAsync(cancellation);
        }

        account.IsPlatformAdministrator = true;
        await db.SaveChangesAsync(cancellation);
        return Done(texts["{0} administers this installation now.", account.Name]);
    }

    /// <summary>Ends it for somebody.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(Guid accountId, CancellationToken cancellation)
    {
        ModelState.Clear();
        // One transaction that writes from its start, so that two administrators cannot remove each other.
        await using var transaction = await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.Serializable, cancellation);
        var people = await db.Users.Where(a => a.IsPlatformAdministrator).OrderBy(a => a.Id).Take(Most).ToListAsync(cancellation);
        var account = people.SingleOrDefault(a => a.Id == accountId);
        if (account is null) return NotFound();
        if (people.Count == 1) return Done(texts["An installation needs an administrator. Add somebody else first."]);
        account.IsPlatformAdministrator = false;
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return Done(texts["{0} no longer administers this installation.", account.Name]);
    }

    private RedirectResult Done(string notice)
    {
        Notice = notice;
        return Redirect(Request.Path);
    }

    private async Task<PageResult> ListAsync(CancellationToken cancellation)
    {
        var me = User.AccountId();
        People = await db.Users.AsNoTracking().Where(a => a.IsPlatformAdministrator).OrderBy(a => a.Name).ThenBy(a => a.Id).Take(Most)
            .Select(a => new Person(a.Id, a.Name, a.Email!, a.Id == me)).ToListAsync(cancellation);
        return Page();
    }

    /// <summary>One administrator.</summary>
    public sealed record Person(Guid Id, string Name, string Email, bool IsMe);
}
