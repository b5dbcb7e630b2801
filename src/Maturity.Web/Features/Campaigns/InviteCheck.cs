using Maturity.Web.Data;
using Maturity.Web.Features.Assessments;
using Maturity.Web.Mail;
using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Campaigns;

/// <summary>Says who of a list would be invited, and names every problem with its line and remedy.</summary>
public sealed class InviteCheck(MaturityDb db, CurrentTenant tenant, IStringLocalizer<CampaignsTexts> texts)
{
    /// <summary>Most people of one assessment.</summary>
    public const int MostPeople = 1000;

    private static readonly char[] Separators = [',', '|', ' ', ';'];

    /// <summary>Checks a list.</summary>
    /// <param name="view">The campaign.</param>
    /// <param name="list">The list.</param>
    /// <param name="group">Id of the group of those who name none.</param>
    /// <param name="language">Language of those who name none.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<CheckedList> CheckAsync(CampaignView view, InviteList list, string group, string language, CancellationToken cancellation)
    {
        var problems = list.Problems.ToList();
        var known = await db.Respondents.Where(r => r.AssessmentId == view.Assessment.Id).Select(r => new { r.Email, r.Sections }).ToListAsync(cancellation);
        var earlier = known.Where(r => r.Email is not null).Select(r => r.Email!).ToHashSet(StringComparer.Ordinal);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var people = new List<CheckedPerson>();
        foreach (var line in list.Lines)
        {
            var mine = new List<string>();
            var person = Read(view, line, group, language, mine);
            if (earlier.Contains(person.Email!)) mine.Add(texts["{0} has been invited already. Take the line out.", person.Email!]);
            else if (!seen.TryAdd(person.Email!, line.Number)) mine.Add(texts["{0} is on line {1} already. Take one of them out.", person.Email!, seen[person.Email!]]);
            problems.AddRange(mine.Select(message => new InviteProblem(line.Number, message)));
            if (mine.Count == 0) people.Add(new(line.Number, person));
        }

        if (list.Lines.Count == 0 && problems.Count == 0) problems.Add(new(0, texts["The list is empty. Put one person on each line."]));
        if (known.Count + people.Count > MostPeople) problems.Add(new(0, texts["An assessment can have at most {0} respondents, and {1} are invited already.", MostPeople, known.Count]));
        var asked = known.Select(r => r.Sections).Concat(people.Select(p => p.Person.Sections)).ToHashSet();
        return new(people, [.. problems.OrderBy(p => p.Line)], asked.Count == 0 ? []
            : [.. view.Plan.Sections.Where(section => !asked.Any(text => AskedSections.Contains(text, section.Id)))]);
    }

    private Invitee Read(CampaignView view, InviteLine line, string group, string language, List<string> problems)
    {
        var email = line.Email.ToLowerInvariant();
        if (email.Length == 0) problems.Add(texts["There is no mail address. Write it as name@example.org."]);
        else if (email.Length > Respondent.EmailLength || !MailAddressAttribute.IsAddress(email)) problems.Add(texts["“{0}” is not a mail address. Write it as name@example.org.", Short(line.Email)]);
        if (line.Name.Length > Respondent.NameLength) problems.Add(texts["The name is longer than {0} characters. Shorten it.", Respondent.NameLength]);
        if (line.Name.AsSpan().IndexOfAny('<', '>') >= 0) problems.Add(texts["The name holds < or >. Take them out."]);
        var place = line.Group.Length == 0 ? group : GroupOf(view, line.Group);
        if (place is null) problems.Add(texts["“{0}” is not a group. Groups are: {1}.", Short(line.Group), string.Join(", ", view.Plan.Questionnaire.Groups.Select(g => g.Id))]);
        var tongue = line.Language.Length == 0 ? language : LanguageOf(line.Language);
        if (tongue is null) problems.Add(texts["“{0}” is not a language. Write en or nl.", Short(line.Language)]);
        else if (!tenant.Workspace.Languages.Contains(tongue)) problems.Add(texts["Nobody is invited in “{0}” here. The owner of the workspace can offer more languages in its settings.", Short(line.Language)]);
        var sections = Sections(view, line.Sections, problems) ?? (line.Sections.Length == 0 && place is not null ? view.Groups.Of(place) : null);
        return new(line.Name.Length == 0 ? email : line.Name, email, place ?? group, tongue ?? language, null, sections);
    }

    private string? Sections(CampaignView view, string text, List<string> problems)
    {
        var all = view.Plan.Sections.Select(section => section.Id).ToList();
        var chosen = new List<string>();
        foreach (var word in text.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (all.Find(id => id.Equals(word, StringComparison.OrdinalIgnoreCase)) is { } id) chosen.Add(id);
            else problems.Add(texts["“{0}” is not a section. Sections are: {1}.", Short(word), string.Join(", ", all)]);
        }

        return AskedSections.Write(all, chosen);
    }

    private static string? GroupOf(CampaignView view, string word) => view.Plan.Questionnaire.Groups
        .FirstOrDefault(g => g.Id.Equals(word, StringComparison.OrdinalIgnoreCase) || g.Name.Equals(word, StringComparison.OrdinalIgnoreCase))?.Id;

    private static string? LanguageOf(string word) => word.ToLowerInvariant() switch
    {
        "en" or "english" or "engels" => "en",
        "nl" or "nederlands" or "dutch" => "nl",
        _ => null,
    };

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
