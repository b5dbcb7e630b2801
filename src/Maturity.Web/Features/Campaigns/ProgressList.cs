using Maturity.Web.Data;
using Maturity.Web.Features.Answering;
using Maturity.Web.Features.Assessments;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Campaigns;

/// <summary>
/// How far the respondents of an assessment are. It counts answers and reads times; what somebody answered is not even
/// asked of the database, so a confidential assessment can be watched as well.
/// </summary>
public sealed class ProgressList(MaturityDb db)
{
    /// <summary>People on one page.</summary>
    public const int PageSize = 50;

    /// <summary>One page of people.</summary>
    /// <param name="view">The campaign.</param>
    /// <param name="filter">Only those at this stage; null for all.</param>
    /// <param name="page">Number of the page, from 1; past the end, the last one.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<ProgressView> LoadAsync(CampaignView view, Stage? filter, int page, CancellationToken cancellation)
    {
        var all = await PeopleAsync(view.Assessment.Id, cancellation);
        var stages = Enum.GetValues<Stage>().ToDictionary(stage => stage, stage => all.Count(line => line.Stage == stage));
        var asked = all.Where(line => line.Stage != Stage.Revoked).Select(line => line.Sections).ToHashSet();
        var unasked = asked.Count == 0 ? [] : view.Plan.Sections.Where(section => !asked.Any(text => AskedSections.Contains(text, section.Id))).Select(section => section.Name).ToList();
        var shown = all.Where(line => filter is null || line.Stage == filter).ToList();
        var pages = Math.Max(1, (shown.Count + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        var lines = await FillAsync(view.Plan, [.. shown.Skip((page - 1) * PageSize).Take(PageSize)], cancellation);
        return new(view, lines, stages, unasked, filter, page, pages);
    }

    /// <summary>One person; null when there is no such respondent of the assessment.</summary>
    /// <param name="view">The campaign.</param>
    /// <param name="respondentId">The respondent.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<ProgressLine?> FindAsync(CampaignView view, Guid respondentId, CancellationToken cancellation)
    {
        var line = (await PeopleAsync(view.Assessment.Id, cancellation)).FirstOrDefault(person => person.Id == respondentId);
        return line is null ? null : (await FillAsync(view.Plan, [line], cancellation))[0];
    }

    /// <summary>Everybody, without what costs more; there are at most <see cref="InviteCheck.MostPeople"/> and a few colleagues.</summary>
    private async Task<IReadOnlyList<ProgressLine>> PeopleAsync(Guid assessmentId, CancellationToken cancellation)
    {
        var people = await db.Respondents.AsNoTracking().Where(r => r.AssessmentId == assessmentId)
            .Select(r => new { r.Id, r.Name, r.Email, r.Group, r.Sections, r.InvitedAt, r.OpenedAt, r.StartedAt, r.SubmittedAt, MayCome = r.LinkHash != null || r.AccountId != null })
            .ToListAsync(cancellation);
        // People of one list were invited in one moment: among them by name.
        return [.. people.OrderBy(r => r.InvitedAt).ThenBy(r => r.Name, StringComparer.CurrentCultureIgnoreCase).ThenBy(r => r.Id).Select(r => new ProgressLine(r.Id, r.Name, r.Email, r.Group, r.Sections,
            StageOf(r.MayCome, r.OpenedAt, r.StartedAt, r.SubmittedAt), r.InvitedAt, r.OpenedAt, r.SubmittedAt) { LastActive = Latest(r.OpenedAt, r.StartedAt, r.SubmittedAt) })];
    }

    private async Task<IReadOnlyList<ProgressLine>> FillAsync(QuestionPlan plan, IReadOnlyList<ProgressLine> lines, CancellationToken cancellation)
    {
        var ids = lines.Select(line => line.Id).ToList();
        var answered = (await db.Answers.Where(a => ids.Contains(a.RespondentId) && a.Kind != AnswerKind.None)
            .Select(a => new { a.RespondentId, a.QuestionId, a.AnsweredAt }).ToListAsync(cancellation)).ToLookup(a => a.RespondentId);
        var mails = (await db.CampaignMails.Where(m => ids.Contains(m.RespondentId)).Select(m => new { m.RespondentId, m.Kind, m.State }).ToListAsync(cancellation))
            .ToLookup(m => m.RespondentId);
        var handed = await (from handOver in db.HandOvers
                            join person in db.Respondents on handOver.FromId equals person.Id
                            where ids.Contains(handOver.ToId)
                            select new { handOver.ToId, person.Name }).ToDictionaryAsync(h => h.ToId, h => h.Name, cancellation);
        return
        [
            .. lines.Select(line => line with
            {
                Answered = plan.Only(line.Sections).Sections.ToDictionary(section => section.Id,
                    section => answered[line.Id].Count(a => section.Questions.Any(question => question.Id == a.QuestionId))),
                LastActive = Latest([line.LastActive, .. answered[line.Id].Select(a => (DateTimeOffset?)a.AnsweredAt)]),
                Reminders = mails[line.Id].Count(m => m.Kind == MailKind.Reminder && m.State == MailState.Sent),
                MailFailed = mails[line.Id].Any(m => m.State == MailState.Failed),
                HandedBy = handed.GetValueOrDefault(line.Id),
            }),
        ];
    }

    private static Stage StageOf(bool mayCome, DateTimeOffset? opened, DateTimeOffset? started, DateTimeOffset? submitted) =>
        submitted is not null ? Stage.Submitted
        : !mayCome ? Stage.Revoked
        : started is not null ? Stage.Started
        : opened is not null ? Stage.Opened
        : Stage.Invited;

    private static DateTimeOffset? Latest(params IEnumerable<DateTimeOffset?> moments) => moments.Max();
}
