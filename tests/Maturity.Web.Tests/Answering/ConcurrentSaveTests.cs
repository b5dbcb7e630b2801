using System.Net;
using Maturity.Web.Tests.Hosting;

namespace Maturity.Web.Tests.Answering;

public sealed class ConcurrentSaveTests(TestProduct product) : IClassFixture<TestProduct>
{
    private const int Writers = 20;

    // The long run is what the promise is held to; the short one finds a missing guard in nearly every round.
    private static readonly int Rounds = Environment.GetEnvironmentVariable("MATURITY_LONG") == "1" ? 1000 : 10;

    [Fact]
    public async Task Save_ByManyAtOnce_LosesNothingAndTellsEveryStaleOne()
    {
        var respondent = await product.RespondentAsync();
        using var script = await ScriptClient.OpenAsync(product, respondent);
        var question = respondent.First.Questions[0].Id;
        var accepted = new List<(Guid Operation, int Version)>();

        for (var round = 0; round < Rounds; round++)
        {
            var operations = Enumerable.Range(0, Writers).Select(_ => Guid.CreateVersion7()).ToList();
            var based = round;
            var answers = await Task.WhenAll(operations.Select((operation, writer) => script.SaveAsync(question, (writer % 5) + 1, based, operation)));

            var saved = operations.Zip(answers).Where(pair => pair.Second.Status == HttpStatusCode.OK).ToList();
            Assert.All(answers, answer => Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.Conflict, answer.Body.GetRawText()));
            var (winner, body) = Assert.Single(saved);
            accepted.Add((winner, body.Body.GetProperty("version").GetInt32()));
        }

        var history = await product.HistoryAsync(respondent);
        Assert.Equal(accepted, history.Select(change => (change.OperationId, change.ResultingVersion)));
        Assert.Equal(history[^1].Content, (await product.AnswersAsync(respondent))[question].Content);
    }

    [Fact]
    public async Task Save_SameOperationManyTimesAtOnce_StoresOnceAndAnswersAllAlike()
    {
        var respondent = await product.RespondentAsync();
        using var script = await ScriptClient.OpenAsync(product, respondent);
        var question = respondent.First.Questions[0].Id;
        var operation = Guid.CreateVersion7();

        var answers = await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => script.SaveAsync(question, 3, 0, operation)));

        Assert.All(answers, answer => Assert.Equal((HttpStatusCode.OK, answers[0].Body.GetRawText()), (answer.Status, answer.Body.GetRawText())));
        Assert.Single(await product.HistoryAsync(respondent));
    }

    [Fact]
    public async Task Save_WhileSubmitting_IsStoredBeforeOrRefusedAfter()
    {
        var respondent = await product.RespondentAsync();
        using var script = await ScriptClient.OpenAsync(product, respondent);
        var questions = respondent.Plan.Sections.SelectMany(section => section.Questions).Take(Writers).Select(question => question.Id).ToList();

        var saving = questions.Select(question => script.SaveAsync(question, 3, 0)).ToList();
        var submitting = script.Client.SubmitAsync($"{respondent.StartPath}/review", [], "form.submit-answers");
        var answers = await Task.WhenAll(saving);
        await submitting;

        var stored = await product.AnswersAsync(respondent);
        var submittedAt = (await product.RowAsync(respondent)).SubmittedAt;
        Assert.NotNull(submittedAt);
        foreach (var (question, answer) in questions.Zip(answers))
        {
            Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.Conflict, answer.Body.GetRawText());
            Assert.Equal(answer.Status == HttpStatusCode.OK, stored.ContainsKey(question));
        }
    }
}
