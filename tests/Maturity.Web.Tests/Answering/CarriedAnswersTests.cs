using System.Net;
using AngleSharp.Dom;
using Maturity.Web.Data;
using Maturity.Web.Features.Assessments;
using Maturity.Web.Features.Leads;
using Maturity.Web.Features.Roadmaps;
using Maturity.Web.Tests.Hosting;
using Maturity.Web.Tests.Roadmaps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Answering;

/// <summary>Answers of the last time: shown to whoever gave them, counted when confirmed, and never before.</summary>
public sealed class CarriedAnswersTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    private const string Form = "#answers";
    private const string NewForm = "form[action$='assessments/new']";

    [Fact]
    public async Task Next_StartedFromTheLast_ShowsEachTheirOwnAnswersWhichCountOnceConfirmed()
    {
        var (consultant, before) = await PublishedAsync(at => at == 0 ? 4 : 2);
        var now = await NextAsync(consultant, before, invite: true);
        using var client = await product.OpenAsync(now);
        var page = await client.PageAsync(now.FirstPath);
        var (first, second) = (now.First.Questions[0], now.First.Questions[1]);
        Assert.Contains(first.Answers[3], Carried(page, first.Id)!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector($"#q-{first.Id} input:checked"));
        Assert.Empty(await product.AnswersAsync(now));

        var response = await client.SubmitAsync(page, now.FirstPath, new() { ["confirm"] = first.Id, [$"{second.Id}.answer"] = "5" }, Form);
        Assert.Equal($"{now.FirstPath}#q-{first.Id}", response.Headers.Location!.ToString());
        var answers = await product.AnswersAsync(now);
        Assert.Equal([4, 5], new[] { first.Id, second.Id }.Select(id => answers[id].Level!.Value));
        Assert.Equal(2, answers.Count);
        page = await client.PageAsync(now.FirstPath);
        Assert.Null(Carried(page, first.Id));
        Assert.NotNull(Carried(page, now.First.Questions[2].Id));
    }

    [Fact]
    public async Task Next_SomebodyElse_SeesNothingOfWhatOthersSaid()
    {
        var (consultant, before) = await PublishedAsync(_ => 3);
        var now = await NextAsync(consultant, before, invite: false);
        using var client = await product.OpenAsync(now);
        Assert.Null((await client.PageAsync(now.FirstPath)).QuerySelector(".carried"));
        Assert.Equal(HttpStatusCode.Redirect, (await client.SubmitAsync(now.FirstPath, new() { ["confirm"] = now.First.Questions[0].Id }, Form)).StatusCode);
        Assert.Empty(await product.AnswersAsync(now));
    }

    [Theory]
    [InlineData(RespondentOrigin.OpenLink)]
    [InlineData(RespondentOrigin.HandedOver)]
    public async Task Next_ByAnAddressThatSomebodyOnlySaid_OpensNoAnswers(RespondentOrigin origin)
    {
        var (consultant, before) = await PublishedAsync(_ => 3);
        var now = await NextAsync(consultant, before, invite: true);
        await product.InScopeAsync(now.Workspace, services => services.GetRequiredService<MaturityDb>().Respondents.Where(r => r.Id == now.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Origin, origin)));
        using var client = await product.OpenAsync(now);
        Assert.Null((await client.PageAsync(now.FirstPath)).QuerySelector(".carried"));
    }

    [Fact]
    public async Task Next_AfterAnInitiativeHasEnded_AsksToRateItsQuestionsAgain()
    {
        var (consultant, before) = await PublishedAsync(at => 1 + (at % 2));
        var roadmap = await product.RoadmapAsync(before, shared: true);
        var initiative = before.Plan.Questionnaire.Initiatives[0];
        await product.InScopeAsync(before.Workspace, services =>
        {
            var db = services.GetRequiredService<MaturityDb>();
            db.InitiativeProgress.Add(new(roadmap, initiative.Id)).Entity.Say(InitiativeState.Done, "Ada Example", DateTimeOffset.UtcNow);
            return db.SaveChangesAsync();
        });
        var now = await NextAsync(consultant, before, invite: true);
        var lift = initiative.Lifts[0];
        var section = now.Plan.Sections.Single(part => part.Capabilities.Any(one => one.Capability.Id == lift.Capability));
        using var client = await product.OpenAsync(now);
        var page = await client.PageAsync(now.PathOf(section));
        foreach (var capability in section.Capabilities)
        {
            var told = Carried(page, capability.Questions[0].Id)!.TextContent;
            Assert.Equal(initiative.Lifts.Any(one => one.Capability == capability.Capability.Id), told.Contains(initiative.Title, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Next_FollowingAnotherOrganizations_IsRefused()
    {
        var (consultant, before) = await PublishedAsync(_ => 3);
        var other = await product.RespondentAsync(consultant.Workspace);
        var organization = await OrganizationAsync(other);
        using var client = await product.SignInAsync(consultant);
        var path = $"/{consultant.Workspace.Slug}/organizations/{organization}/assessments/new";
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{path}?follow={before.AssessmentId}")).StatusCode);
        var form = await client.PageAsync(path);
        var field = form.CreateElement("input");
        field.SetAttribute("type", "hidden");
        field.SetAttribute("name", "Input.Follow");
        form.QuerySelector(NewForm)!.Append(field);
        var refused = await client.SubmitAsync(form, path, new() { ["Input.Follow"] = before.AssessmentId.ToString() }, NewForm);
        Assert.NotEqual(HttpStatusCode.Redirect, refused.StatusCode);
    }

    [Fact]
    public async Task Scan_OfALeadThatBecameAClient_IsThereToConfirm()
    {
        var now = await product.RespondentAsync();
        var (organization, email) = (await OrganizationAsync(now), (await product.RowAsync(now)).Email!);
        var asked = now.First.Questions.First(question => question.Id.Length > 0);
        await product.InScopeAsync(now.Workspace, async services =>
        {
            var db = services.GetRequiredService<MaturityDb>();
            var hash = await db.Assessments.Where(a => a.Id == now.AssessmentId).Select(a => a.ContentHash).SingleAsync();
            var at = DateTimeOffset.UtcNow;
            var lead = new Lead(Guid.CreateVersion7(), new("Ada Example", email, "Kestrel Foods", "Director", "MAN", "large", "en"),
                new(Guid.CreateVersion7(), hash, $"{asked.Id}=4;{now.First.Questions[1].Id}=-", 3, 50, at), LeadOrigin.Unknown, LeadDoubts.None, at);
            lead.Become(organization, at);
            db.Leads.Add(lead);
            return await db.SaveChangesAsync();
        });
        using var client = await product.OpenAsync(now);
        Assert.Null((await client.PageAsync(now.FirstPath)).QuerySelector(".carried"));
        await product.InScopeAsync(now.Workspace, async services =>
        {
            var db = services.GetRequiredService<MaturityDb>();
            (await db.Leads.SingleAsync()).Confirm(DateTimeOffset.UtcNow);
            return await db.SaveChangesAsync();
        });
        var page = await client.PageAsync(now.FirstPath);
        Assert.Contains(asked.Answers[3], Assert.Single(page.QuerySelectorAll(".carried")).TextContent, StringComparison.Ordinal);
        await client.SubmitAsync(page, now.FirstPath, new() { ["confirm"] = asked.Id }, Form);
        Assert.Equal(4, (await product.AnswersAsync(now))[asked.Id].Level);
    }

    private static IElement? Carried(IParentNode page, string question) => page.QuerySelector($"#q-{question} .carried");

    private async Task<(TestMember Consultant, TestRespondent Before)> PublishedAsync(Func<int, int> level)
    {
        var consultant = await product.MemberAsync();
        var before = await product.AnsweredAsync(consultant.Workspace, level);
        await product.ChangeAsync(before, (_, assessment, now) =>
        {
            assessment.Close(now);
            assessment.Publish(now);
        });
        return (consultant, before);
    }

    /// <summary>Starts the next assessment on the page; the respondent is the person of the last one, or somebody else.</summary>
    private async Task<TestRespondent> NextAsync(TestMember consultant, TestRespondent before, bool invite)
    {
        using var client = await product.SignInAsync(consultant);
        var link = (await client.PageAsync($"/{consultant.Workspace.Slug}/assessments/{before.AssessmentId}")).QuerySelector("a[href*='follow=']")!.GetAttribute("href")!;
        Dictionary<string, string> fields = invite ? new() { ["Input.Invite"] = "true" } : [];
        var made = await client.SubmitAsync(await client.PageAsync(link), link.Split('?')[0], fields, NewForm);
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        var assessment = Guid.Parse(made.Headers.Location!.ToString().Split('/')[^1]);
        if (!invite) return await product.AnotherAsync(before with { AssessmentId = assessment });
        return await product.InScopeAsync(before.Workspace, async services =>
        {
            var db = services.GetRequiredService<MaturityDb>();
            Assert.Equal(1, await db.CampaignMails.CountAsync());
            var token = Features.Account.SecretToken.New();
            var person = await db.Respondents.SingleAsync(r => r.AssessmentId == assessment);
            person.GiveLink(Features.Account.SecretToken.Hash(token));
            await db.SaveChangesAsync();
            return before with { AssessmentId = assessment, Id = person.Id, Token = token };
        });
    }

    private Task<Guid> OrganizationAsync(TestRespondent respondent) => product.InScopeAsync(respondent.Workspace, services =>
        services.GetRequiredService<MaturityDb>().Assessments.Where(a => a.Id == respondent.AssessmentId).Select(a => a.OrganizationId).SingleAsync());
}
