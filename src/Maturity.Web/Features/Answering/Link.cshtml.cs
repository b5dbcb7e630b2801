using Maturity.Web.Data;
using Maturity.Web.Features.Account;
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
public sealed class LinkModel(MaturityDb db, CurrentTenant tenant, IOptions<SiteOptions> site) : PageModel
{
    /// <summary>Goes on to the questionnaire. A link that never was, was replaced or was revoked answers alike.</summary>
    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellation)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        var hash = SecretToken.Hash(token);
        var respondent = await db.Respondents.AsNoTracking().Where(r => r.LinkHash == hash)
            .Select(r => new { r.Id, r.Language }).SingleOrDefaultAsync(cancellation);
        if (respondent is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return Page();
        }

        await HttpContext.SignInAsync(RespondentClaims.Scheme, User.WithLink(tenant.Workspace.Id, respondent.Id, hash),
            new AuthenticationProperties { IsPersistent = true });
        LanguageChoice.Suggest(HttpContext, site.Value, respondent.Language);
        return LocalRedirect($"/{tenant.Workspace.Slug}/answer/{respondent.Id}");
    }
}
