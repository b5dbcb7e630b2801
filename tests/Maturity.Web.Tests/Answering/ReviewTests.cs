using System.Net;
using Maturity.Web.Tests.Hosting;

namespace Maturity.Web.Tests.Answering;

public sealed class ReviewTests(TestProduct product) : IClassFixture<TestProduct>
{
    [Fact]
    public async Task Start_BeforeAndDuring_LeadsToTheFirstGap()
    {
        var respondent = await product.RespondentAsync();
        using var script = await ScriptClient.OpenAsync(product, respondent);
        var questions = respondent.First.Questions;
        async Task<string?> Leads() => (await script.Client.PageAsync(respondent.StartPath)).QuerySelector(".start a.button")!.GetAttribute("href");

        Assert.Equal(respondent.FirstPath, await Leads());
        await script.SaveAsync(questions[0].Id, 3, 0);
        Assert.Equal($"{respondent.FirstPath}#q-{questions[1].Id}", await Leads());
        foreach (var question in respondent.Plan.Sections.SelectMany(section => section.Questions).Skip(1)) await script.SaveAsync(question.Id, 3, 0);
        Assert.Equal($"{respondent.StartPath}/review", await Leads());
    }

    [Theory]
    [InlineData(true, "This assessment is confidential.")]
    [InlineData(false, "This assessment is named.")]
    public async Task Start_Always_SaysWhoSeesTheAnswers(bool confidential, string sentence)
    {
        var respondent = await product.RespondentAsync(confidential: confidential);
        using var client = await product.OpenAsync(respondent);
        var page = await client.PageAsync(respondent.StartPath);
        Assert.Contains(sentence, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("About 30 minutes left", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains(respondent.Workspace.Name, page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_Shows_GapsDontKnowsAndReasons()
    {
        var respondent = await product.RespondentAsync();
        using var script = await ScriptClient.OpenAsync(product, respondent);
        var applicable = respondent.First.Questions.First(q => q.NotApplicable);
        var unknown = respondent.First.Questions.First(q => !q.NotApplicable);
        await script.SendAsync(applicable.Id, new { operationId = Guid.CreateVersion7(), baseVersion = 0, kind = "notApplicable", reason = "We <b>buy</b> it." });
        await script.SendAsync(unknown.Id, new { operationId = Guid.CreateVersion7(), baseVersion = 0, kind = "dontKnow" });

        var page = await script.Client.PageAsync($"{respondent.StartPath}/review");

        var section = page.QuerySelectorAll(".review-section")[0];
        Assert.Contains("We <b>buy</b> it.", section.TextContent, StringComparison.Ordinal);
        Assert.Equal(respondent.First.Questions.Count, section.QuerySelectorAll("li a").Length);
        Assert.NotNull(section.QuerySelector($"a[href='{respondent.FirstPath}#q-{unknown.Id}']"));
        Assert.Contains($"{respondent.Plan.Count - 2} questions have no answer yet", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_WithGaps_EndsAnsweringUntilReopened()
    {
        var respondent = await product.RespondentAsync();
        using var script = await ScriptClient.OpenAsync(product, respondent);
        var client = script.Client;
        var question = respondent.First.Questions[0];
        await script.SaveAsync(question.Id, 3, 0, comment: "A remark.");

        var response = await client.SubmitAsync($"{respondent.StartPath}/review", [], "form.submit-answers");

        Assert.Equal($"{respondent.StartPath}/done", response.Headers.Location?.ToString());
        var done = await client.PageAsync($"{respondent.StartPath}/done");
        Assert.Contains(question.Answers[2], done.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("A remark.", done.Body.TextContent, StringComparison.Ordinal);
        Assert.Null(done.QuerySelector("a[href$='/results']"));
        var section = await client.PageAsync(respondent.FirstPath);
        Assert.Contains("You have submitted your answers", section.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.All(section.QuerySelectorAll("input[type=radio], textarea"), field => Assert.True(field.HasAttribute("disabled")));
        Assert.Empty(section.QuerySelectorAll("form button"));
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync(respondent.StartPath)).StatusCode);
        await product.ChangeAsync(respondent, (person, _, _) => person.Reopen());
        Assert.Equal(HttpStatusCode.OK, (await script.SaveAsync(question.Id, 4, 1)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync($"{respondent.StartPath}/done")).StatusCode);
    }

    [Fact]
    public async Task Done_OncePublished_LeadsToTheResult()
    {
        var respondent = await product.RespondentAsync();
        using var client = await product.OpenAsync(respondent);
        await product.ChangeAsync(respondent, (person, assessment, at) => (person.Submit(at), assessment.Close(at), assessment.Publish(at)).ToString());
        var done = await client.PageAsync($"{respondent.StartPath}/done");
        Assert.NotNull(done.QuerySelector($"a[href='/{respondent.Workspace.Slug}/assessments/{respondent.AssessmentId}/results']"));
    }

    [Fact]
    public async Task Closed_BeforeSubmitting_SaysThatTheAnswersDoNotCount()
    {
        var respondent = await product.RespondentAsync();
        using var client = await product.OpenAsync(respondent);
        await product.ChangeAsync(respondent, (_, assessment, at) => assessment.Close(at));
        var review = await client.GetAsync($"{respondent.StartPath}/review");
        var done = await client.PageAsync($"{respondent.StartPath}/done");
        Assert.Equal($"{respondent.StartPath}/done", review.Headers.Location?.ToString());
        Assert.Contains("do not count in the result", done.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_Twice_IsAsOnce()
    {
        var respondent = await product.RespondentAsync();
        using var client = await product.OpenAsync(respondent);
        var review = await client.PageAsync($"{respondent.StartPath}/review");
        await client.SubmitAsync(review, $"{respondent.StartPath}/review", [], "form.submit-answers");
        var first = (await product.RowAsync(respondent)).SubmittedAt;
        var again = await client.SubmitAsync(review, $"{respondent.StartPath}/review", [], "form.submit-answers");
        Assert.Equal($"{respondent.StartPath}/done", again.Headers.Location?.ToString());
        Assert.Equal(first, (await product.RowAsync(respondent)).SubmittedAt);
    }
}
