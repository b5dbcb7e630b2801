using System.Net;
using Maturity.Web.Features.Answering;
using Maturity.Web.Tests.Hosting;

namespace Maturity.Web.Tests.Answering;

/// <summary>Random histories of one respondent against a model that knows only the promise.</summary>
public sealed class AnswerSequencesTests(TestProduct product) : IClassFixture<TestProduct>
{
    private const int Steps = 8;
    private static readonly int Sequences = Environment.GetEnvironmentVariable("MATURITY_LONG") == "1" ? 10_000 : 200;

    [Fact]
    public async Task Respondent_AnySequence_BehavesAsTheModel()
    {
        var respondent = await product.RespondentAsync();
        using var script = await ScriptClient.OpenAsync(product, respondent);
        var model = new Model();
        var questions = respondent.First.Questions.Where(question => question.NotApplicable)
            .Concat(respondent.First.Questions).Distinct().Take(3).Select(question => question.Id).ToList();
        for (var seed = 0; seed < Sequences; seed++)
        {
            var random = new Random(seed);
            for (var step = 0; step < Steps; step++) await StepAsync(script, respondent, model, questions, random, $"seed {seed} step {step}");
            if (seed % 20 == 19 || seed == Sequences - 1) await CompareAsync(respondent, model);
        }
    }

    private async Task StepAsync(ScriptClient script, TestRespondent respondent, Model model, List<string> questions, Random random, string where)
    {
        switch (random.Next(10))
        {
            case 0:
                var review = await script.Client.Http.GetAsync(new Uri($"{respondent.StartPath}/review", UriKind.Relative));
                if (review.StatusCode == HttpStatusCode.OK) await script.Client.SubmitAsync($"{respondent.StartPath}/review", [], "form.submit-answers");
                model.Submitted = true;
                break;
            case 1 or 2:
                await product.ChangeAsync(respondent, (person, _, _) => person.Reopen());
                model.Submitted = false;
                break;
            case 3 when model.Operations.Count > 0:
                var known = model.Operations.ElementAt(random.Next(model.Operations.Count));
                await SendAsync(script, model, known.Value.Question, known.Key, known.Value.Base, known.Value.Content, where);
                break;
            case 4 when model.Operations.Count > 0:
                var reused = model.Operations.ElementAt(random.Next(model.Operations.Count));
                await SendAsync(script, model, questions[random.Next(3)], reused.Key, random.Next(3), Content(random), where);
                break;
            case 5:
                await SendAsync(script, model, questions[random.Next(3)], Guid.CreateVersion7(), random.Next(40), Content(random), where);
                break;
            default:
                var question = questions[random.Next(3)];
                await SendAsync(script, model, question, Guid.CreateVersion7(), model.VersionOf(question), Content(random), where);
                break;
        }
    }

    private static AnswerContent Content(Random random) => random.Next(4) switch
    {
        0 => new(AnswerKind.DontKnow, null, null, random.Next(2) == 0 ? null : $"c{random.Next(5)}"),
        1 => new(AnswerKind.None, null, null, random.Next(2) == 0 ? null : "only a comment"),
        _ => new(AnswerKind.Level, random.Next(1, 6), null, random.Next(2) == 0 ? null : "Größe 日本 😀"),
    };

    private static async Task SendAsync(ScriptClient script, Model model, string question, Guid operation, int baseVersion, AnswerContent content, string where)
    {
        var (expected, version) = model.Save(question, operation, baseVersion, content);
        var kind = AnswerDraft.NameOf(content.Kind);
        var (status, body) = await script.SendAsync(question, new { operationId = operation, baseVersion, kind, level = content.Level, comment = content.Comment });
        Assert.True(expected == (int)status, $"{where}: expected {expected}, was {(int)status} {body.GetRawText()}");
        if (expected == 200) Assert.True(body.GetProperty("version").GetInt32() == version, where);
    }

    private async Task CompareAsync(TestRespondent respondent, Model model)
    {
        var stored = await product.AnswersAsync(respondent);
        Assert.Equal(model.Current.Where(pair => pair.Value.Count > 0).ToDictionary(pair => pair.Key, pair => (pair.Value[^1].Content, pair.Value.Count)),
            stored.ToDictionary(pair => pair.Key, pair => (pair.Value.Content, pair.Value.Version)));
        var history = (await product.HistoryAsync(respondent)).GroupBy(change => change.QuestionId);
        foreach (var group in history)
            Assert.Equal(model.Current[group.Key], group.Select(change => (change.OperationId, change.Content)));
    }

    /// <summary>Every answer is the list of its accepted saves.</summary>
    private sealed class Model
    {
        public bool Submitted { get; set; }

        public Dictionary<string, List<(Guid Operation, AnswerContent Content)>> Current { get; } = [];

        public Dictionary<Guid, (string Question, int Base, AnswerContent Content)> Operations { get; } = [];

        public int VersionOf(string question) => Current.TryGetValue(question, out var saves) ? saves.Count : 0;

        public (int Status, int Version) Save(string question, Guid operation, int baseVersion, AnswerContent content)
        {
            if (Operations.TryGetValue(operation, out var earlier))
                return earlier == (question, baseVersion, content) ? (200, baseVersion + 1) : (422, 0);
            if (Submitted || VersionOf(question) != baseVersion) return (409, 0);
            if (!Current.TryGetValue(question, out var saves)) Current[question] = saves = [];
            saves.Add((operation, content));
            Operations[operation] = (question, baseVersion, content);
            return (200, saves.Count);
        }
    }
}
