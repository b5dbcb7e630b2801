using System.Net;
using Maturity.Web.Data;
using Maturity.Web.Features.Assessments;
using Maturity.Web.Tests.Answering;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Assessments;

public sealed class AssessmentPagesTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    [Theory]
    [InlineData("Full", "Named")]
    [InlineData("Full", "Confidential")]
    [InlineData("QuickScan", "Named")]
    public async Task Start_OfAKind_IsOpenAndSaysWhatItIs(string kind, string announced)
    {
        var desk = await Desk.OpenAsync(product);
        var form = $"/{desk.Home}/organizations/{desk.OrganizationId}/assessments/new";
        var response = await desk.Client.SubmitAsync(form, new() { ["Input.Kind"] = kind, ["Input.Announcement"] = announced });
        var page = await desk.Client.PageAsync(response.Headers.Location!.OriginalString);
        Assert.Contains("Open", page.QuerySelector(".badge")!.TextContent);
        Assert.Contains(announced, page.QuerySelector(".facts")!.TextContent);
        Assert.Contains(kind == "Full" ? "Full assessment" : "Quick scan", page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector(".empty"));
    }

    [Theory]
    [InlineData("Input.Questionnaire", "nonsense")]
    [InlineData("Input.Questionnaire", "")]
    [InlineData("Input.Kind", "99")]
    [InlineData("Input.Kind", "Nonsense")]
    [InlineData("Input.Announcement", "7")]
    public async Task Start_BadField_SaysSoAndStartsNothing(string field, string value)
    {
        var desk = await Desk.OpenAsync(product);
        var before = await CountAsync(desk);
        var page = await TestClient.ParseAsync(await desk.Client.SubmitAsync(
            $"/{desk.Home}/organizations/{desk.OrganizationId}/assessments/new", new() { [field] = value }));
        Assert.NotEmpty(page.QuerySelectorAll(".error-summary li"));
        Assert.Equal(before, await CountAsync(desk));
    }

    [Fact]
    public async Task Join_Consultant_AnswersAndTwiceIsTheSame()
    {
        var desk = await Desk.OpenAsync(product);
        var page = await desk.Client.PageAsync(desk.Address);
        var first = await desk.Client.SubmitAsync(page, desk.Address, new() { ["group"] = "executive" }, "form[action*='handler=Join']");
        var second = await desk.Client.SubmitAsync(page, desk.Address, new() { ["group"] = "executive" }, "form[action*='handler=Join']");
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        await desk.Client.PageAsync(first.Headers.Location!.OriginalString);
        Assert.NotNull((await desk.Client.PageAsync(desk.Address)).QuerySelector($"a[href='{first.Headers.Location}']"));
    }

    [Fact]
    public async Task Join_ManyInTheSameMoment_MakesOneRespondent()
    {
        var desk = await Desk.OpenAsync(product);
        var page = await desk.Client.PageAsync(desk.Address);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            desk.Client.SubmitAsync(page, desk.Address, new() { ["group"] = "executive" }, "form[action*='handler=Join']")));
        Assert.Single(answers.Select(answer => $"{answer.StatusCode} {answer.Headers.Location}").Distinct());
        Assert.Equal(HttpStatusCode.Redirect, answers[0].StatusCode);
        Assert.Single(await desk.PeopleAsync(), person => person.AccountId is not null);
    }

    [Fact]
    public async Task Join_GroupThatIsNone_SaysSo()
    {
        var desk = await Desk.OpenAsync(product);
        var page = await TestClient.ParseAsync(await desk.Client.SubmitAsync(desk.Address, new() { ["group"] = "nonsense" }, "form[action*='handler=Join']"));
        Assert.Contains("Choose the group that you answer for.", page.QuerySelector(".error-summary")!.TextContent);
    }

    [Theory]
    [InlineData("Close", "Publish", "Published")]
    [InlineData("Close", "Open", "Open")]
    public async Task Move_InOrder_SaysWhatItDid(string first, string second, string state)
    {
        var desk = await Desk.OpenAsync(product);
        await desk.AnswerAsync(desk.Respondent, []);
        Assert.NotEmpty(await desk.MoveAsync(first));
        Assert.NotEmpty(await desk.MoveAsync(second));
        Assert.Equal(state, (await desk.Client.PageAsync(desk.Address)).QuerySelector(".badge")!.TextContent.Trim());
    }

    [Theory]
    [InlineData("", "Publish")]
    [InlineData("", "Open")]
    [InlineData("Close", "Close")]
    [InlineData("Close,Publish", "Open")]
    [InlineData("Close,Publish", "Close")]
    [InlineData("Close,Publish", "Publish")]
    public async Task Move_ThatTheStateForbids_SaysSoAndChangesNothing(string before, string forbidden)
    {
        var desk = await Desk.OpenAsync(product);
        await desk.AnswerAsync(desk.Respondent, []);
        foreach (var move in before.Split(',', StringSplitOptions.RemoveEmptyEntries)) await desk.MoveAsync(move);
        var state = (await desk.AssessmentAsync()).State;
        Assert.Contains("has moved on in the meantime", await desk.MoveAsync(forbidden));
        Assert.Equal(state, (await desk.AssessmentAsync()).State);
    }

    [Fact]
    public async Task Move_ManyInTheSameMoment_DoesItOnceAndTellsTheOthers()
    {
        var desk = await Desk.OpenAsync(product);
        var page = await desk.Client.PageAsync(desk.Address);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            desk.Client.SubmitAsync(page, desk.Address, new() { ["move"] = "Close" }, "form[action*='handler=Move']")));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        var assessment = await desk.AssessmentAsync();
        Assert.Equal((AssessmentState.Closed, 1), (assessment.State, assessment.Version));
    }

    [Theory]
    [InlineData("handler=Move", "move", "Nonsense")]
    [InlineData("handler=Move", "move", "99")]
    [InlineData("handler=Respondent", "action", "Nonsense")]
    public async Task Form_WithAValueThatIsNone_IsABadRequest(string form, string field, string value)
    {
        var desk = await Desk.OpenAsync(product);
        var response = await desk.Client.SubmitAsync(desk.Address, new() { [field] = value }, $"form[action*='{form}']");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData(false, 0, "Nobody has submitted")]
    [InlineData(true, 0, "Nobody has submitted")]
    [InlineData(true, 2, "Fewer than three people have submitted")]
    public async Task Publish_NothingToShow_SaysSoAndStaysClosed(bool confidential, int submitted, string told)
    {
        var desk = await Desk.OpenAsync(product, confidential: confidential);
        for (var person = 0; person < submitted; person++) await desk.AnswerAsync(await product.AnotherAsync(desk.Respondent), []);
        await desk.MoveAsync("Close");
        Assert.Contains(told, await desk.MoveAsync("Publish"));
        Assert.Equal(AssessmentState.Closed, (await desk.AssessmentAsync()).State);
    }

    [Fact]
    public async Task Publish_NewerOne_SupersedesTheEarlierOfTheSameKindOnly()
    {
        var desk = await Desk.OpenAsync(product);
        var quick = await desk.AnotherAsync(quickScan: true);
        var newer = await desk.AnotherAsync(quickScan: false);
        foreach (var one in new[] { desk, quick, newer })
        {
            await one.AnswerAsync(await product.AnotherAsync(desk.Respondent with { AssessmentId = one.AssessmentId }), []);
            await one.MoveAsync("Close");
            await one.MoveAsync("Publish");
        }

        Assert.Equal(AssessmentState.Superseded, (await desk.AssessmentAsync()).State);
        Assert.Equal(AssessmentState.Published, (await quick.AssessmentAsync()).State);
        Assert.Equal(AssessmentState.Published, (await newer.AssessmentAsync()).State);
    }

    [Fact]
    public async Task Reopen_Submitted_LetsAnswerAgainWhileItIsOpenOnly()
    {
        var desk = await Desk.OpenAsync(product);
        await product.ChangeAsync(desk.Respondent, (respondent, _, at) => respondent.Submit(at));
        var open = await desk.Client.PageAsync(desk.Address);
        await desk.MoveAsync("Close");
        Assert.Contains("cannot answer again", await desk.ActAsync(open, "Reopen"));
        Assert.NotNull((await product.RowAsync(desk.Respondent)).SubmittedAt);
        await desk.MoveAsync("Open");
        Assert.Contains("can answer again", await desk.ActAsync(open, "Reopen"));
        Assert.Null((await product.RowAsync(desk.Respondent)).SubmittedAt);
        Assert.Contains("had not submitted", await desk.ActAsync(open, "Reopen"));
    }

    [Fact]
    public async Task Viewer_SeesTheListAndNoForm()
    {
        var desk = await Desk.OpenAsync(product);
        using var viewer = await product.SignInAsync(await product.MemberAsync(Maturity.Web.Tenancy.Role.Viewer, desk.Respondent.Workspace));
        var page = await viewer.PageAsync(desk.Address);
        Assert.Contains("Ada Example", page.QuerySelector("table")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task List_PersonHalfway_ShowsHowManyQuestionsAreAnswered()
    {
        var desk = await Desk.OpenAsync(product);
        await desk.AnswerAsync(desk.Respondent, new() { ["TAL-01"] = 3, ["TAL-02"] = 2 }, submit: false);
        Assert.Contains("2 of 45 questions", (await desk.Client.PageAsync(desk.Address)).QuerySelector("table")!.TextContent);
    }

    private Task<int> CountAsync(Desk desk) => product.InScopeAsync(desk.Respondent.Workspace, services => services.GetRequiredService<MaturityDb>().Assessments.CountAsync());
}
