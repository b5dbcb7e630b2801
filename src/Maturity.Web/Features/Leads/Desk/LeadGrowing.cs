using Maturity.Core.Questionnaires;
using Maturity.Web.Data;
using Maturity.Web.Features.Assessments;
using Maturity.Web.Features.Campaigns;
using Maturity.Web.Features.Leads.Scan;
using Maturity.Web.Features.Organizations;
using Maturity.Web.Features.Questionnaires;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Leads.Desk;

/// <summary>
/// Makes a client of a lead: an organization with a full assessment in which the person finds the answers of the scan to
/// confirm. All of it is stored or nothing.
/// </summary>
public sealed class LeadGrowing(MaturityDb db, QuestionnaireLibrary library, StoredQuestionnaires stored, InviteSending sending, TimeProvider time)
{
    /// <summary>The questionnaire that the assessment will ask: the newest of the same key as the scan's.</summary>
    /// <param name="lead">The lead.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<LoadedQuestionnaire> QuestionnaireAsync(Lead lead, CancellationToken cancellation)
    {
        var scanned = await stored.GetAsync(lead.ContentHash, cancellation);
        return library.All.Where(loaded => loaded.Questionnaire?.Key == scanned.Questionnaire!.Key).MaxBy(loaded => loaded.Questionnaire!.Version.Major) ?? scanned;
    }

    /// <summary>Makes them. Null when somebody else changed the lead since.</summary>
    /// <param name="lead">The lead, tracked, with a confirmed address, not a client yet.</param>
    /// <param name="input">What else is needed, checked.</param>
    /// <param name="mayMail">Whether the person may be mailed.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>Id of the assessment.</returns>
    public async Task<Guid?> GrowAsync(Lead lead, BecomeInput input, bool mayMail, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var hash = await stored.KeepAsync(await QuestionnaireAsync(lead, cancellation), cancellation);
        var organization = input.OrganizationId ?? Add(lead, input.Country!, now);
        var assessment = new Assessment(Ids.New(time), organization, hash, quickScan: false, confidential: false, now);
        assessment.Open(now);
        db.Assessments.Add(assessment);
        lead.Become(organization, now);
        var person = new Invitee(lead.Name, lead.Email, input.Group, lead.Language);
        try
        {
            if (input.Invite && mayMail) return await sending.SendAsync(assessment.Id, [new(1, person)], cancellation) ? assessment.Id : null;
            db.Respondents.Add(new(Ids.New(time), assessment.Id, person, now));
            return await db.TrySaveAsync(cancellation) ? assessment.Id : null;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return null;
        }
    }

    private Guid Add(Lead lead, string country, DateTimeOffset now)
    {
        var profile = new OrganizationProfile(lead.Company, lead.Industry, lead.SizeBand, country, null)
        {
            MailDomain = MailDomains.IsPublic(lead.MailDomain) || MailDomains.IsDisposable(lead.MailDomain) ? null : Benchmarks.MailDomain.Read(lead.MailDomain).Value,
        };
        var organization = new Organization(Ids.New(time), profile, now);
        db.Organizations.Add(organization);
        return organization.Id;
    }
}
