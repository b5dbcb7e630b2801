using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Maturity.Web.Features.Answering;
using Maturity.Web.Features.Assessments;
using Maturity.Web.Features.Organizations;
using Maturity.Web.Features.Questionnaires;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Answering;

/// <summary>Respondents put straight into the database, and looks into it afterwards.</summary>
public static class TestRespondents
{
    public static async Task<Workspace> WorkspaceAsync(this TestProduct product) =>
        await product.InScopeAsync(null, async services =>
        {
            var time = services.GetRequiredService<TimeProvider>();
            var number = Ids.New(time).ToString("N")[^12..];
            var workspace = new Workspace(Ids.New(time), $"w-{number}", $"Workspace {number}", "en", time.GetUtcNow());
            services.GetRequiredService<MaturityDb>().Workspaces.Add(workspace);
            await services.GetRequiredService<MaturityDb>().SaveChangesAsync();
            return workspace;
        });

    /// <summary>A respondent of an assessment of their own.</summary>
    public static async Task<TestRespondent> RespondentAsync(
        this TestProduct product, Workspace? workspace = null, bool quickScan = false, bool confidential = false, string language = "en", Guid? account = null)
    {
        var home = workspace ?? await product.WorkspaceAsync();
        return await product.InScopeAsync(home, async services =>
        {
            var (db, now) = (services.GetRequiredService<MaturityDb>(), services.GetRequiredService<TimeProvider>().GetUtcNow());
            var loaded = services.GetRequiredService<QuestionnaireLibrary>().All.First(q => q.Questionnaire!.Key == "data-driven");
            var hash = await services.GetRequiredService<StoredQuestionnaires>().KeepAsync(loaded, CancellationToken.None);
            var organization = new Organization(Guid.CreateVersion7(now), new("Kestrel Foods", "MAN", "large", "NL", null), now);
            var assessment = new Assessment(Guid.CreateVersion7(now), organization.Id, hash, quickScan, confidential, now);
            assessment.Open(now);
            db.AddRange(organization, assessment);
            await db.SaveChangesAsync();
            return await AddAsync(db, home, assessment.Id, new(loaded.Questionnaire!, quickScan), language, account);
        });
    }

    /// <summary>One more respondent of the same assessment.</summary>
    public static Task<TestRespondent> AnotherAsync(this TestProduct product, TestRespondent respondent) =>
        product.InScopeAsync(respondent.Workspace, services =>
            AddAsync(services.GetRequiredService<MaturityDb>(), respondent.Workspace, respondent.AssessmentId, respondent.Plan, "en", null));

    /// <summary>A client that has opened the respondent's link.</summary>
    public static async Task<TestClient> OpenAsync(this TestProduct product, TestRespondent respondent)
    {
        var client = product.Client();
        var response = await client.GetAsync(respondent.LinkPath);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, response.StatusCode);
        return client;
    }

    /// <summary>What a consultant does to the respondent or the assessment.</summary>
    public static Task<bool> ChangeAsync(this TestProduct product, TestRespondent respondent, Action<Respondent, Assessment, DateTimeOffset> change) =>
        product.InScopeAsync(respondent.Workspace, async services =>
        {
            var db = services.GetRequiredService<MaturityDb>();
            change(await db.Respondents.SingleAsync(r => r.Id == respondent.Id), await db.Assessments.SingleAsync(a => a.Id == respondent.AssessmentId),
                services.GetRequiredService<TimeProvider>().GetUtcNow());
            await db.SaveChangesAsync();
            return true;
        });

    /// <summary>One answer of the respondent, with its history, straight in the database.</summary>
    public static Task<int> AnsweredAsync(this TestProduct product, TestRespondent respondent, string? comment = null) =>
        product.InScopeAsync(respondent.Workspace, services =>
        {
            var (db, now) = (services.GetRequiredService<MaturityDb>(), services.GetRequiredService<TimeProvider>().GetUtcNow());
            var answer = new GivenAnswer(respondent.Id, respondent.First.Questions[0].Id, new(AnswerKind.Level, 3, null, comment), now);
            db.AddRange(answer, new AnswerChange(Guid.CreateVersion7(), answer, answer.Version));
            return db.SaveChangesAsync();
        });

    public static Task<Respondent> RowAsync(this TestProduct product, TestRespondent respondent) =>
        product.InScopeAsync(respondent.Workspace, services =>
            services.GetRequiredService<MaturityDb>().Respondents.AsNoTracking().SingleAsync(r => r.Id == respondent.Id));

    public static Task<Dictionary<string, GivenAnswer>> AnswersAsync(this TestProduct product, TestRespondent respondent) =>
        product.InScopeAsync(respondent.Workspace, services => services.GetRequiredService<MaturityDb>().Answers.AsNoTracking()
            .Where(a => a.RespondentId == respondent.Id).ToDictionaryAsync(a => a.QuestionId));

    public static Task<List<AnswerChange>> HistoryAsync(this TestProduct product, TestRespondent respondent) =>
        product.InScopeAsync(respondent.Workspace, services => services.GetRequiredService<MaturityDb>().AnswerChanges.AsNoTracking()
            .Where(c => c.RespondentId == respondent.Id).OrderBy(c => c.QuestionId).ThenBy(c => c.ResultingVersion).ToListAsync());

    private static async Task<TestRespondent> AddAsync(
        MaturityDb db, Workspace home, Guid assessmentId, QuestionPlan plan, string language, Guid? account)
    {
        var token = SecretToken.New();
        var email = account is null ? $"{token}@example.org" : null;
        var respondent = new Respondent(Guid.CreateVersion7(), assessmentId, new("Ada Example", email, "executive", language, account), TimeProvider.System.GetUtcNow());
        if (account is null) respondent.GiveLink(SecretToken.Hash(token));
        db.Respondents.Add(respondent);
        await db.SaveChangesAsync();
        return new(home, assessmentId, respondent.Id, token, plan);
    }
}
