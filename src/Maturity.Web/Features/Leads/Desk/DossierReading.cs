using System.Globalization;
using Maturity.Core.Questionnaires;
using Maturity.Core.Scoring;
using Maturity.Web.Data;
using Maturity.Web.Features.Leads.Offers;
using Maturity.Web.Features.Leads.Scan;
using Maturity.Web.Features.Leads.Scoring;
using Maturity.Web.Features.Questionnaires;
using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Leads.Desk;

/// <summary>Gathers what is known about a lead.</summary>
public sealed class DossierReading(MaturityDb db, ScanDesk scans, LeadGrowing growing, LeadConsenting consenting, OfferBook book, QuestionnaireLibrary library)
{
    private const int MostNotes = 100;
    private const int MostOwners = 500;
    private const int MostOrganizations = 20;
    private const int MostColleagues = 20;
    private const int FirstQuestions = 3;

    /// <summary>All of it.</summary>
    /// <param name="lead">The lead.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Dossier> ReadAsync(Lead lead, CancellationToken cancellation)
    {
        var language = CultureInfo.CurrentUICulture.Name;
        var answers = ScanAnswers.Read(lead.Answers);
        var result = await scans.ResultAsync(lead.ContentHash, answers, lead.Company, language, lead.CreatedAt, cancellation);
        var offers = FittingOffer.Among(await book.OffersAsync(cancellation), result.Scorecard);
        var facts = LeadPointing.Facts(lead, await book.SettingsAsync(cancellation), offers);
        return new()
        {
            Result = result,
            Classification = library.Classification(language),
            First = FirstOf(result.Questionnaire, answers),
            Owners = await OwnersAsync(cancellation),
            Colleagues = await ColleaguesAsync(lead, cancellation),
            Merged = await db.Leads.AsNoTracking().Where(l => l.MergedIntoId == lead.Id).OrderByDescending(l => l.CreatedAt).ThenBy(l => l.Id).Take(MostColleagues).ToListAsync(cancellation),
            Offers = offers,
            ServedGaps = facts.ServedGaps,
            Score = LeadScoring.Parts(facts),
            Organizations = await OrganizationsAsync(lead, cancellation),
            Groups = (await growing.QuestionnaireAsync(lead, cancellation)).In(language).Groups,
            Consents = await consenting.NewestAsync(lead.Id, cancellation),
            Notes = await NotesAsync(lead, cancellation),
        };
    }

    /// <summary>Who can follow a lead up, by name.</summary>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<(Guid Id, string Name)>> OwnersAsync(CancellationToken cancellation)
    {
        var people = await (
            from membership in db.Memberships.AsNoTracking()
            join account in db.Users on membership.AccountId equals account.Id
            where membership.Role == Role.Sales || membership.Role == Role.Consultant || membership.Role == Role.Owner
            orderby account.Name, account.Id
            select new { account.Id, account.Name }).Take(MostOwners).ToListAsync(cancellation);
        return [.. people.Select(person => (person.Id, person.Name))];
    }

    /// <summary>Organizations with the lead's mail domain. Of providers at which anybody can have an address, a domain says nothing.</summary>
    /// <param name="lead">The lead.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<(Guid Id, string Name)>> OrganizationsAsync(Lead lead, CancellationToken cancellation)
    {
        if (Benchmarks.MailDomain.Read(lead.MailDomain).Value is not { } domain) return [];
        var same = await db.Organizations.AsNoTracking().Where(o => o.MailDomain == domain).OrderBy(o => o.Name).ThenBy(o => o.Id)
            .Take(MostOrganizations).Select(o => new { o.Id, o.Name }).ToListAsync(cancellation);
        return [.. same.Select(one => (one.Id, one.Name))];
    }

    private static IReadOnlyList<(Question Question, string Chosen, string Next)> FirstOf(Questionnaire questionnaire, Dictionary<string, Answer> answers) =>
    [
        .. questionnaire.Dimensions.SelectMany(dimension => dimension.Capabilities).SelectMany(capability => capability.Questions)
            .Where(question => answers.TryGetValue(question.Id, out var answer) && answer.IsLevel && answer.Level < 5)
            .OrderBy(question => answers[question.Id].Level).Take(FirstQuestions)
            .Select(question => (question, question.Answers[answers[question.Id].Level - 1], question.Answers[answers[question.Id].Level])),
    ];

    private async Task<IReadOnlyList<Lead>> ColleaguesAsync(Lead lead, CancellationToken cancellation)
    {
        if (MailDomains.IsPublic(lead.MailDomain)) return [];
        return await LeadRows.Standing(db, null).Where(l => l.MailDomain == lead.MailDomain && l.Id != lead.Id)
            .OrderByDescending(l => l.CreatedAt).ThenBy(l => l.Id).Take(MostColleagues).ToListAsync(cancellation);
    }

    private async Task<IReadOnlyList<(string Text, string By, DateTimeOffset At)>> NotesAsync(Lead lead, CancellationToken cancellation)
    {
        var notes = await (
            from note in db.LeadNotes.AsNoTracking()
            join account in db.Users on note.WrittenBy equals account.Id into people
            from person in people.DefaultIfEmpty()
            where note.LeadId == lead.Id
            orderby note.WrittenAt descending
            select new { note.Text, By = person != null ? person.Name : db.ApiTokens.Where(token => token.Id == note.WrittenBy).Select(token => token.Name).FirstOrDefault() ?? "", note.WrittenAt }).Take(MostNotes).ToListAsync(cancellation);
        return [.. notes.Select(note => (note.Text, note.By, note.WrittenAt))];
    }
}
