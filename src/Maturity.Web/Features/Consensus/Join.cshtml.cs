using System.ComponentModel.DataAnnotations;
using Maturity.Web.Features.Account;
using Maturity.Web.Features.Answering;
using Maturity.Web.Http;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Consensus;

/// <summary>Opens the link of a session: whoever holds it takes a seat under a name of their choice.</summary>
[AllowAnonymous]
[HidesWorkspace]
[ShowsSecret]
[EnableRateLimiting(RateLimits.Seat)]
public sealed class JoinModel(SeatDesk desk, SeatAccess seats, CurrentTenant tenant, IStringLocalizer<ConsensusTexts> texts) : PageModel
{
    /// <summary>Name that the others see.</summary>
    [BindProperty]
    [Required, StringLength(1000)]
    [Display(Name = "Your name")]
    public string Name { get; set; } = "";

    /// <summary>Name of the workspace.</summary>
    public string Workspace => tenant.Workspace.Name;

    /// <summary>Asks for a name; whoever has a seat goes to it.</summary>
    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellation)
    {
        if (await OpenAsync(token, cancellation) is not { } session) return Closed();
        if (Refused()) return new EmptyResult();
        return await seats.FindAsync(session, User, cancellation) is null ? Page() : Seat(session);
    }

    /// <summary>Takes the seat.</summary>
    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancellation)
    {
        if (await OpenAsync(token, cancellation) is not { } session) return Closed();
        if (Refused()) return new EmptyResult();
        // Pressed twice it is one seat.
        if (await seats.FindAsync(session, User, cancellation) is not null) return Seat(session);
        var name = SeatName.Of(Name);
        if (name.Length == 0) ModelState.TryAddModelError(nameof(Name), texts["Fill in a name that the others know you by."]);
        if (!ModelState.IsValid) return Page();
        if (await desk.SitAsync(session, SecretToken.Hash(token), name, cancellation) is not { } seat)
        {
            ModelState.AddModelError("", texts["There is no seat left. Ask the person who leads the meeting."]);
            return Page();
        }

        await HttpContext.SignInAsync(RespondentClaims.Scheme, User.WithLink(tenant.Workspace.Id, seat.Id, seat.KeyHash!),
            new AuthenticationProperties { IsPersistent = true });
        return Seat(session);
    }

    private async Task<Guid?> OpenAsync(string token, CancellationToken cancellation)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        return await desk.SessionOfAsync(token, cancellation);
    }

    private LocalRedirectResult Seat(Guid session) => LocalRedirect($"/{tenant.Workspace.Slug}/meeting/{session}");

    private NotFoundResult Closed() => NotFound();

    private bool Refused()
    {
        if (tenant.Workspace.SuspensionReason is not { } reason) return false;
        Suspension.Refuse(HttpContext, reason);
        return true;
    }
}
