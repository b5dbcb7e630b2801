using System.ComponentModel.DataAnnotations;
using Maturity.Core.Questionnaires;
using Maturity.Web.Data;
using Maturity.Web.Features.Campaigns;
using Maturity.Web.Features.Questionnaires;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Assessments;

/// <summary>Starts an assessment of an organization.</summary>
[Authorize(Policies.Consultant)]
public sealed class NewModel(
    MaturityDb db, CampaignCopying copying, Following following, QuestionnaireLibrary library, StoredQuestionnaires stored, TimeProvider time, IStringLocalizer<AssessmentsTexts> texts) : PageModel
{
    /// <summary>Name of the organization.</summary>
    public string OrganizationName { get; private set; } = "";

    /// <summary>The organization.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid OrganizationId { get; set; }

    /// <summary>The form.</summary>
    [BindProperty]
    public NewInput Input { get; set; } = new();

    /// <summary>The questionnaires one can choose, in the reader's language.</summary>
    public IReadOnlyList<Questionnaire> Questionnaires =>
        [.. library.All.Select(loaded => loaded.In(System.Globalization.CultureInfo.CurrentUICulture.Name))];

    /// <summary>Campaigns whose set-up can be taken over, newest first.</summary>
    public IReadOnlyList<CampaignSource> Sources { get; private set; } = [];

    /// <summary>Assessments of the organization that it can follow, newest first.</summary>
    public IReadOnlyList<EarlierAssessment> Earlier { get; private set; } = [];

    /// <summary>Shows the form, filled in like another assessment when one is named, and following an earlier one of the organization when that is named.</summary>
    public async Task<IActionResult> OnGetAsync(Guid? copy, Guid? follow, CancellationToken cancellation)
    {
        if (!await FindAsync(cancellation)) return NotFound();
        var source = Sources.FirstOrDefault(campaign => campaign.AssessmentId == copy);
        if (copy is not null && source is null) return NotFound();
        var earlier = Earlier.FirstOrDefault(assessment => assessment.Id == follow);
        if (follow is not null && earlier is null) return NotFound();
        var newest = Questionnaires is [var first, ..] ? first.ContentHash : "";
        Input = new()
        {
            Questionnaire = Questionnaires.Any(q => q.ContentHash == source?.ContentHash) ? source!.ContentHash : newest,
            Follow = earlier?.Id,
            Kind = (source?.QuickScan ?? earlier?.QuickScan) == true ? AssessmentKind.QuickScan : AssessmentKind.Full,
            Announcement = (source?.Confidential ?? earlier?.Confidential) == true ? Announcement.Confidential : Announcement.Named,
            Copy = source?.AssessmentId,
        };
        return Page();
    }

    /// <summary>Starts it: respondents can be invited and answer at once.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await FindAsync(cancellation)) return NotFound();
        var chosen = library.All.FirstOrDefault(loaded => loaded.Questionnaire?.ContentHash == Input.Questionnaire);
        if (chosen is null) ModelState.AddModelError("Input.Questionnaire", texts["Choose a questionnaire from the list."]);
        if (Input.Copy is { } copied && Sources.All(campaign => campaign.AssessmentId != copied)) ModelState.AddModelError("Input.Copy", texts["Choose an assessment from the list."]);
        if (Input.Follow is { } followed && Earlier.All(assessment => assessment.Id != followed)) ModelState.AddModelError("Input.Follow", texts["Choose an assessment from the list."]);
        if (Input is { Invite: true, Follow: null }) ModelState.AddModelError("Input.Invite", texts["Choose the assessment whose people are to be invited again, or invite nobody yet."]);
        if (!ModelState.IsValid) return Page();
        var hash = await stored.KeepAsync(chosen!, cancellation);
        var assessment = new Assessment(Ids.New(time), OrganizationId, hash, Input.Kind == AssessmentKind.QuickScan,
            Input.Announcement == Announcement.Confidential, time.GetUtcNow());
        assessment.Open(time.GetUtcNow());
        if (Input.Follow is { } before) assessment.Follow(before);
        db.Assessments.Add(assessment);
        if (Input.Copy is { } source) await copying.CopyAsync(source, assessment, chosen!.Questionnaire!, cancellation);
        await db.SaveChangesAsync(cancellation);
        if (Input is { Invite: true, Follow: { } again })
            await following.InviteAsync(again, assessment, chosen!.Questionnaire!.Groups.Select(group => group.Id).ToHashSet(StringComparer.Ordinal), cancellation);
        return Redirect($"/{RouteData.Values["workspace"]}/assessments/{assessment.Id}");
    }

    private async Task<bool> FindAsync(CancellationToken cancellation)
    {
        var name = await db.Organizations.Where(o => o.Id == OrganizationId).Select(o => o.Name).SingleOrDefaultAsync(cancellation);
        OrganizationName = name ?? "";
        if (name is null) return false;
        (Sources, Earlier) = (await copying.SourcesAsync(cancellation), await following.EarlierAsync(OrganizationId, cancellation));
        return true;
    }

    /// <summary>The form, as typed.</summary>
    public sealed record NewInput
    {
        /// <summary>Content hash of the questionnaire.</summary>
        [Required, Display(Name = "Questionnaire")]
        public string Questionnaire { get; init; } = "";

        /// <summary>All questions, or the quick scan.</summary>
        [Display(Name = "Length"), EnumDataType(typeof(AssessmentKind))]
        public AssessmentKind Kind { get; init; }

        /// <summary>What respondents are told about who sees their answers.</summary>
        [Display(Name = "Announced as"), EnumDataType(typeof(Announcement))]
        public Announcement Announcement { get; init; }

        /// <summary>Assessment whose campaign is taken over; null for none.</summary>
        [Display(Name = "Set-up from another assessment")]
        public Guid? Copy { get; init; }

        /// <summary>Earlier assessment whose answers people find to confirm; null for none.</summary>
        [Display(Name = "Answers of an earlier assessment")]
        public Guid? Follow { get; init; }

        /// <summary>Whether the people of that one are invited again.</summary>
        [Display(Name = "Invite the same people again now")]
        public bool Invite { get; init; }
    }
}
