using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Maturity.Web.Features.Assessments;
using Maturity.Web.Features.Campaigns;
using Maturity.Web.Http;
using Maturity.Web.Mail;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Features.Answering;

/// <summary>Opens a respondent's secret link: a cookie takes its place, so that the secret does not stay in the address.</summary>
[AllowAnonymous]
[HidesWorkspace]
public sealed class LinkModel(MaturityDb db, CurrentTenant tenant, RespondentLinks links, IOptions<SiteOptions> site) : PageModel
{
    /// <summary>Goes on to the questionnaire. A link that never was, was replaced or was revoked answers alike.</summary>
    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellation)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        var respondent = await FindAsync(token, cancellation);
        if (respondent is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return Page();
        }

        if (tenant.Workspace.SuspensionReason is { } reason)
        {
            Suspension.Refuse(HttpContext, reason);
            return new EmptyResult();
        }

        await HttpContext.SignInAsync(RespondentClaims.Scheme, User.WithLink(tenant.Workspace.Id, respondent.Id, respondent.LinkHash!),
            new AuthenticationProperties { IsPersistent = true });
        LanguageChoice.Suggest(HttpContext, site.Value, respondent.Language);
        return LocalRedirect($"/{tenant.Workspace.Slug}/answer/{respondent.Id}");
    }

    /// <summary>Whose link it is: the one they were given first, or a sealed one that stands beside it.</summary>
    private Task<Respondent?> FindAsync(string token, CancellationToken cancellation)
    {
        var people = db.Respondents.AsNoTracking();
        if (links.Read(token) is { } sealedLink)
            return people.SingleOrDefaultAsync(r => r.Id == sealedLink.RespondentId && r.LinkHash != null && r.LinkHash.StartsWith(sealedLink.HashStart), cancellation);
        var hash = SecretToken.Hash(token);
        return people.SingleOrDefaultAsync(r => r.LinkHash == hash, cancellation);
    }
}
