using Maturity.Web.Data;
using Maturity.Web.Features.Assessments;
using Maturity.Web.Features.Leads;
using Maturity.Web.Features.Questionnaires;
using Maturity.Web.Mail;
using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Features.Campaigns;

/// <summary>Gathers what a mail to a respondent is made of, and makes it.</summary>
public sealed class LetterWriter(
    MaturityDb db, CurrentTenant tenant, StoredQuestionnaires stored, Letters letters, RespondentLinks links, PublicNotice notices, IOptions<SiteOptions> site)
{
    /// <summary>A mail with the link that stands beside the respondent's own; they have one and a mail address.</summary>
    /// <param name="respondent">The reader.</param>
    /// <param name="kind">Why.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<OutgoingMail> WriteAsync(Respondent respondent, MailKind kind, CancellationToken cancellation) =>
        WriteAsync(respondent, kind, links.PathOf(respondent.Id, respondent.LinkHash!), cancellation);

    /// <summary>A mail with a link that the caller made.</summary>
    /// <param name="respondent">The reader.</param>
    /// <param name="kind">Why.</param>
    /// <param name="path">Local path of the link.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<OutgoingMail> WriteAsync(Respondent respondent, MailKind kind, string path, CancellationToken cancellation)
    {
        var about = await (
            from assessment in db.Assessments
            join organization in db.Organizations on assessment.OrganizationId equals organization.Id
            where assessment.Id == respondent.AssessmentId
            select new { assessment.ContentHash, organization.Name }).SingleAsync(cancellation);
        var campaign = await db.Campaigns.AsNoTracking().SingleOrDefaultAsync(c => c.AssessmentId == respondent.AssessmentId, cancellation);
        var questionnaire = (await stored.GetAsync(about.ContentHash, cancellation)).In(respondent.Language);
        var sections = respondent.Sections is null ? []
            : questionnaire.Dimensions.Where(d => AskedSections.Contains(respondent.Sections, d.Id)).Select(d => d.Name).ToList();
        var from = kind == MailKind.HandedOver && await FromAsync(respondent.Id, cancellation) is { } name ? MailText.OneLine(name) : null;
        // Names are quoted as one line: whoever chose them must not write the rest of the mail too.
        var (asker, assessed) = (MailText.OneLine(tenant.Workspace.Name), MailText.OneLine(about.Name));
        return letters.Write(kind, new(respondent, asker, assessed, campaign, sections, from) { Notice = await notices.ForMailAsync(respondent.Language, cancellation) }, site.Value.Url(path));
    }

    private Task<string?> FromAsync(Guid toId, CancellationToken cancellation) => (
        from handOver in db.HandOvers
        join person in db.Respondents on handOver.FromId equals person.Id
        where handOver.ToId == toId && person.Origin == RespondentOrigin.Invited
        select (string?)person.Name).SingleOrDefaultAsync(cancellation);
}
