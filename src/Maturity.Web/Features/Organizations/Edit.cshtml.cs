using Maturity.Core.Questionnaires;
using Maturity.Web.Data;
using Maturity.Web.Features.Questionnaires;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Organizations;

/// <summary>Adds an organization, or changes one.</summary>
[Authorize(Policies.Consultant)]
public sealed class EditModel(
    MaturityDb db, QuestionnaireLibrary library, TimeProvider time, IStringLocalizer<OrganizationsTexts> texts) : PageModel
{
    /// <summary>The organization to change; null adds one.</summary>
    [BindProperty(SupportsGet = true), FromRoute]
    public Guid? OrganizationId { get; set; }

    /// <summary>The form.</summary>
    [BindProperty]
    public OrganizationInput Input { get; set; } = new();

    /// <summary>Where the stored organization differs from what was typed; empty unless somebody else was first.</summary>
    public IReadOnlyList<FieldConflict> Conflicts { get; private set; } = [];

    /// <summary>Industries and size bands in the reader's language.</summary>
    public Classification Classification => library.Classification(System.Globalization.CultureInfo.CurrentUICulture.Name);

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (OrganizationId is null) return Page();
        var found = await db.Organizations.AsNoTracking().Where(o => o.Id == OrganizationId)
            .Select(o => new OrganizationInput
            {
                Name = o.Name,
                Industry = o.Industry,
                SizeBand = o.SizeBand,
                Country = o.Country,
                ParentGroup = o.ParentGroup,
                CompanyNumber = o.LegalIdentifier,
                MailDomain = o.MailDomain,
                Version = o.Version,
            }).SingleOrDefaultAsync(cancellation);
        if (found is null) return NotFound();
        Input = found with { MailDomain = found.MailDomain is { } domain ? Benchmarks.MailDomain.Shown(domain) : null };
        return Page();
    }

    /// <summary>Stores it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (OrganizationId is { } id && !await db.Organizations.AnyAsync(o => o.Id == id, cancellation)) return NotFound();
        if (Input.Check(ModelState, Classification, texts) is not { } profile) return Page();
        var stored = OrganizationId is { } known ? await ChangeAsync(known, profile, cancellation) : await AddAsync(profile, cancellation);
        return stored is { } organization ? Redirect($"/{RouteData.Values["workspace"]}/organizations/{organization}") : Page();
    }

    private async Task<Guid?> AddAsync(OrganizationProfile profile, CancellationToken cancellation)
    {
        var organization = new Organization(Ids.New(time), profile, time.GetUtcNow());
        db.Organizations.Add(organization);
        await db.SaveChangesAsync(cancellation);
        return organization.Id;
    }

    private async Task<Guid?> ChangeAsync(Guid id, OrganizationProfile profile, CancellationToken cancellation)
    {
        var organization = await db.Organizations.SingleAsync(o => o.Id == id, cancellation);
        if (organization.Version == Input.Version)
        {
            organization.Describe(profile);
            if (await db.TrySaveAsync(cancellation)) return id;
        }

        return await CompareAsync(id, profile, cancellation);
    }

    /// <summary>Puts what is stored beside what was typed; the organization when both say the same.</summary>
    private async Task<Guid?> CompareAsync(Guid id, OrganizationProfile typed, CancellationToken cancellation)
    {
        var stored = await db.Organizations.AsNoTracking().Where(o => o.Id == id)
            .Select(o => new { o.Version, Profile = new OrganizationProfile(o.Name, o.Industry, o.SizeBand, o.Country, o.ParentGroup) { LegalIdentifier = o.LegalIdentifier, MailDomain = o.MailDomain } })
            .SingleAsync(cancellation);
        Conflicts = FieldConflict.Between(stored.Profile, typed, Classification, texts);
        if (Conflicts.Count == 0) return id;
        ModelState.AddModelError("", texts["Somebody else changed this organization in the meantime. What you typed is still here: compare it with the current state and save again."]);
        // The next save builds on what is stored now, which the person has just been told about.
        ModelState.Remove("Input.Version");
        Input = Input with { Version = stored.Version };
        return null;
    }
}
