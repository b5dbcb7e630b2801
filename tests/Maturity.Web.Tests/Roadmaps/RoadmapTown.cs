using Maturity.Web.Data;
using Maturity.Web.Features.Answering;
using Maturity.Web.Features.Roadmaps;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Answering;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Roadmaps;

/// <summary>Assessments with a result and roadmaps, straight in the database.</summary>
internal static class RoadmapTown
{
    /// <summary>An assessment whose only respondent, of the executives, has answered everything and submitted.</summary>
    public static async Task<TestRespondent> AnsweredAsync(this TestProduct product, Workspace workspace, Func<int, int> level)
    {
        var respondent = await product.RespondentAsync(workspace);
        await product.AnswerAllAsync(respondent, level);
        return respondent;
    }

    /// <summary>Answers everything, by the number of the question, and submits.</summary>
    public static async Task AnswerAllAsync(this TestProduct product, TestRespondent respondent, Func<int, int> level)
    {
        await product.AnswerRestAsync(respondent, level);
        await product.ChangeAsync(respondent, (person, _, now) => person.Submit(now));
    }

    /// <summary>Answers everything that is not answered yet, but for one question.</summary>
    public static Task<int> AnswerRestAsync(this TestProduct product, TestRespondent respondent, Func<int, int> level, string? but = null) => product.InScopeAsync(respondent.Workspace, async services =>
    {
        var (db, now) = (services.GetRequiredService<MaturityDb>(), services.GetRequiredService<TimeProvider>().GetUtcNow());
        var answered = await db.Answers.Where(a => a.RespondentId == respondent.Id).Select(a => a.QuestionId).ToListAsync();
        var questions = respondent.Plan.Sections.SelectMany(section => section.Questions).Where(question => !answered.Contains(question.Id) && question.Id != but).ToList();
        db.Answers.AddRange(questions.Select((question, at) => new GivenAnswer(respondent.Id, question.Id, new(AnswerKind.Level, level(at), null, null), now)));
        return await db.SaveChangesAsync();
    });

    /// <summary>A roadmap as one begins.</summary>
    public static Task<Guid> RoadmapAsync(this TestProduct product, TestRespondent respondent, string name = "Draft", bool shared = false) =>
        product.InScopeAsync(respondent.Workspace, async services =>
        {
            var (db, desk) = (services.GetRequiredService<MaturityDb>(), services.GetRequiredService<RoadmapDesk>());
            var by = await db.Memberships.Select(m => m.AccountId).FirstOrDefaultAsync();
            var id = await desk.MakeAsync(respondent.AssessmentId, name, RoadmapSettings.Usual("large", new(2026, 11, 23)), by, default);
            if (shared) Assert.True(await desk.ShareAsync(await db.Roadmaps.AsNoTracking().SingleAsync(r => r.Id == id), true, default));
            return id!.Value;
        });

    /// <summary>Its settings as they are stored.</summary>
    public static Task<RoadmapSettings> SettingsAsync(this TestProduct product, TestRespondent respondent, Guid roadmap) =>
        product.InScopeAsync(respondent.Workspace, async services => await services.GetRequiredService<RoadmapReading>().SettingsAsync(
            await services.GetRequiredService<MaturityDb>().Roadmaps.AsNoTracking().SingleAsync(r => r.Id == roadmap), default));
}
