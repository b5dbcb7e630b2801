using System.Net;
using Maturity.Web.Features.Answering;
using Maturity.Web.Tests.Hosting;

namespace Maturity.Web.Tests.Answering;

public sealed class AnswerEndpointTests(TestProduct product) : IClassFixture<TestProduct>
{
    [Fact]
    public async Task Save_FirstAndNext_AreStoredWithVersionAndHistory()
    {
        var respondent = await product.RespondentAsync();
        using var script = await ScriptClient.OpenAsync(product, respondent);
        var question = respondent.First.Questions[0].Id;

        var first = await script.SaveAsync(question, 2, 0, comment: "  Only in sales.\r\nSo far.  ");
        var second = await script.SendAsync(question, new { operationId = Guid.CreateVersion7(), baseVersion = 1, kind = "dontKnow" });

        Assert.Equal((HttpStatusCode.OK, 1), (first.Status, first.Body.GetProperty("version").GetInt32()));
        Assert.Equal((HttpStatusCode.OK, 2), (second.Status, second.Body.GetProperty("version").GetInt32()));
        Assert.True(second.Body.GetProperty("savedAt").GetDateTimeOffset() >= first.Body.GetProperty("savedAt").GetDateTimeOffset());
        var answer = (await product.AnswersAsync(respondent))[question];
        Assert.Equal((new AnswerContent(AnswerKind.DontKnow, null, null, null), 2), (answer.Content, answer.Version));
        Assert.Equal([new(AnswerKind.Level, 2, null, "Only in sales.\nSo far."), answer.Content], (await product.HistoryAsync(respondent)).Select(c => c.Content));
        Assert.NotNull((await product.RowAsync(respondent)).StartedAt);
    }

    [Fact]
    public async Task Save_SentAgain_AnswersTheSameAndStoresOnce()
    {
        var respondent = await product.RespondentAsync();
        using var script = await ScriptClient.OpenAsync(product, respondent);
        var question = respondent.First.Questions[0].Id;
        var operation = Guid.CreateVersion7();

        var first = await script.SaveAsync(question, 4, 0, operation);
        var again = await script.SaveAsync(question, 4, 0, operation);
        await script.SaveAsync(question, 5, 1);
        await product.ChangeAsync(respondent, (person, _, at) => person.Submit(at));
        var late = await script.SaveAsync(question, 4, 0, operation);

        Assert.Equal(HttpStatusCode.OK, first.Status);
        Assert.Equal(first.Body.GetRawText(), again.Body.GetRawText());
        Assert.Equal(first.Body.GetRawText(), late.Body.GetRawText());
        Assert.Equal([4, 5], (await product.HistoryAsync(respondent)).Select(c => c.Level!.Value));
    }

    [Fact]
    public async Task Save_SameOperationWithAnotherContent_IsRefused()
    {
        var respondent = await product.RespondentAsync();
        using var script = await ScriptClient.OpenAsync(product, respondent);
        var (question, other) = (respondent.First.Questions[0].Id, respondent.First.Questions[1].Id);
        var operation = Guid.CreateVersion7();
        await script.SaveAsync(question, 4, 0, operation);

        foreach (var reused in new[]
        {
            await script.SaveAsync(question, 5, 0, operation), await script.SaveAsync(question, 4, 1, operation),
            await script.SaveAsync(question, 4, 0, operation, "more"), await script.SaveAsync(other, 4, 0, operation),
        })
        {
            Assert.Equal((HttpStatusCode.UnprocessableEntity, "reused"), (reused.Status, reused.Body.GetProperty("code").GetString()));
        }

        Assert.Single(await product.HistoryAsync(respondent));
    }

    [Fact]
    public async Task Save_OnAnOldVersion_TellsWhatStands()
    {
        var respondent = await product.RespondentAsync();
        using var script = await ScriptClient.OpenAsync(product, respondent);
        var question = respondent.First.Questions[0].Id;
        await script.SaveAsync(question, 4, 0, comment: "theirs");

        var stale = await script.SaveAsync(question, 2, 0);

        Assert.Equal((HttpStatusCode.Conflict, "conflict", 1), (stale.Status, stale.Body.GetProperty("code").GetString(), stale.Body.GetProperty("version").GetInt32()));
        var current = stale.Body.GetProperty("current");
        Assert.Equal(("level", 4, "theirs"), (current.GetProperty("kind").GetString(), current.GetProperty("level").GetInt32(), current.GetProperty("comment").GetString()));
        Assert.Equal(4, (await product.AnswersAsync(respondent))[question].Level);
    }

    [Fact]
    public async Task Save_OnAVersionThatNeverWas_IsAConflict()
    {
        var respondent = await product.RespondentAsync();
        using var script = await ScriptClient.OpenAsync(product, respondent);
        var ahead = await script.SaveAsync(respondent.First.Questions[0].Id, 2, 7);
        Assert.Equal((HttpStatusCode.Conflict, 0), (ahead.Status, ahead.Body.GetProperty("version").GetInt32()));
        Assert.Equal("none", ahead.Body.GetProperty("current").GetProperty("kind").GetString());
    }

    [Fact]
    public async Task Save_WhileNotOpenClosedOrSubmitted_IsRefusedWithTheReason()
    {
        var respondent = await product.RespondentAsync();
        using var script = await ScriptClient.OpenAsync(product, respondent);
        var question = respondent.First.Questions[0].Id;

        await product.ChangeAsync(respondent, (person, _, at) => person.Submit(at));
        var submitted = await script.SaveAsync(question, 3, 0);
        await product.ChangeAsync(respondent, (person, assessment, at) => (person.Reopen(), assessment.Close(at)).ToString());
        var closed = await script.SaveAsync(question, 3, 0);
        await product.ChangeAsync(respondent, (_, assessment, at) => assessment.Open(at));
        var open = await script.SaveAsync(question, 3, 0);

        Assert.Equal((HttpStatusCode.Conflict, "submitted"), (submitted.Status, submitted.Body.GetProperty("code").GetString()));
        Assert.Equal((HttpStatusCode.Conflict, "closed"), (closed.Status, closed.Body.GetProperty("code").GetString()));
        Assert.Equal(HttpStatusCode.OK, open.Status);
        Assert.Single(await product.HistoryAsync(respondent));
    }

    [Fact]
    public async Task Save_OfAQuestionTheQuickScanDoesNotAsk_IsNotFound()
    {
        var full = await product.RespondentAsync();
        var quick = await product.RespondentAsync(quickScan: true);
        using var script = await ScriptClient.OpenAsync(product, quick);
        var left = full.Plan.Questionnaire.Questions.First(question => !question.QuickScan);

        Assert.Equal(HttpStatusCode.NotFound, (await script.SaveAsync(left.Id, 3, 0)).Status);
        Assert.Equal(HttpStatusCode.OK, (await script.SaveAsync(quick.First.Questions[0].Id, 3, 0)).Status);
    }

    [Fact]
    public async Task Save_InDutch_SpeaksDutch()
    {
        var respondent = await product.RespondentAsync(language: "nl");
        using var script = await ScriptClient.OpenAsync(product, respondent);
        var wrong = await script.SaveAsync(respondent.First.Questions[0].Id, 9, 0);
        Assert.Equal("Kies een van de vijf antwoorden.", wrong.Body.GetProperty("errors")[0].GetProperty("message").GetString());
    }
}
