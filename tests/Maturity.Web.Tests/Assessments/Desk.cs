using AngleSharp.Html.Dom;
using Maturity.Web.Data;
using Maturity.Web.Features.Answering;
using Maturity.Web.Features.Assessments;
using Maturity.Web.Tests.Answering;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Assessments;

/// <summary>A consultant in front of an assessment with one respondent.</summary>
public sealed class Desk
{
    private readonly TestProduct product;

    private Desk(TestProduct product, TestClient client, TestRespondent respondent, Guid organizationId, Guid assessmentId)
    {
        this.product = product;
        Client = client;
        Respondent = respondent;
        OrganizationId = organizationId;
        AssessmentId = assessmentId;
    }

    public TestClient Client { get; }

    public TestRespondent Respondent { get; }

    public Guid OrganizationId { get; }

    public Guid AssessmentId { get; }

    public string Home => Respondent.Workspace.Slug;

    public string Address => $"/{Home}/assessments/{AssessmentId}";

    public static async Task<Desk> OpenAsync(TestProduct product, bool quickScan = false, bool confidential = false)
    {
        var member = await product.MemberAsync(Maturity.Web.Tenancy.Role.Consultant);
        var respondent = await product.RespondentAsync(member.Workspace, quickScan, confidential);
        var organization = await product.InScopeAsync(member.Workspace, services => services.GetRequiredService<MaturityDb>().Assessments
            .Where(a => a.Id == respondent.AssessmentId).Select(a => a.OrganizationId).SingleAsync());
        return new(product, await product.SignInAsync(member), respondent, organization, respondent.AssessmentId);
    }

    /// <summary>One more assessment of the same organization.</summary>
    public async Task<Desk> AnotherAsync(bool quickScan)
    {
        var response = await Client.SubmitAsync($"/{Home}/organizations/{OrganizationId}/assessments/new", new() { ["Input.Kind"] = quickScan ? "QuickScan" : "Full" });
        return new(product, Client, Respondent, OrganizationId, Guid.Parse(response.Headers.Location!.OriginalString.Split('/')[^1]));
    }

    /// <summary>What the page says after a move. The form need not offer it: somebody may have an old page open.</summary>
    public async Task<string> MoveAsync(string move) =>
        await NoticeAsync(await Client.SubmitAsync(Address, new() { ["move"] = move }, "form[action*='handler=Move']"));

    /// <summary>What the page says after something was done with the respondent.</summary>
    public async Task<string> ActAsync(IHtmlDocument page, string action) =>
        await NoticeAsync(await Client.SubmitAsync(page, Address, new() { ["action"] = action }, "form[action*='handler=Respondent']"));

    public Task<HttpResponseMessage> InviteAsync(IHtmlDocument page, string email, string name = "Grace Guest", string language = "en") =>
        Client.SubmitAsync(page, Address,
            new() { ["Invite.Name"] = name, ["Invite.Email"] = email, ["Invite.Group"] = "business", ["Invite.Language"] = language }, "form[action*='handler=Invite']");

    public async Task<string> NoticeAsync(HttpResponseMessage response)
    {
        Assert.Equal(System.Net.HttpStatusCode.Redirect, response.StatusCode);
        return (await Client.PageAsync(response.Headers.Location!.OriginalString)).QuerySelector(".notice")?.TextContent.Trim() ?? "";
    }

    public Task<Assessment> AssessmentAsync() => product.InScopeAsync(Respondent.Workspace, services =>
        services.GetRequiredService<MaturityDb>().Assessments.AsNoTracking().SingleAsync(a => a.Id == AssessmentId));

    public Task<List<Respondent>> PeopleAsync() => product.InScopeAsync(Respondent.Workspace, services =>
        services.GetRequiredService<MaturityDb>().Respondents.AsNoTracking().Where(r => r.AssessmentId == AssessmentId).ToListAsync());

    /// <summary>Answers straight into the database; a level of 0 is "don't know".</summary>
    public Task<int> AnswerAsync(TestRespondent person, Dictionary<string, int> levels, bool submit = true, string? comment = null) =>
        product.InScopeAsync(person.Workspace, async services =>
        {
            var (db, now) = (services.GetRequiredService<MaturityDb>(), services.GetRequiredService<TimeProvider>().GetUtcNow());
            foreach (var (question, level) in levels)
                db.Add(new GivenAnswer(person.Id, question,
                    level == 0 ? new(AnswerKind.DontKnow, null, null, comment) : new(AnswerKind.Level, level, null, comment), now));
            var row = await db.Respondents.SingleAsync(r => r.Id == person.Id);
            row.Start(now);
            if (submit) row.Submit(now);
            return await db.SaveChangesAsync();
        });
}
