using System.Net;
using Maturity.Web.Tests.Hosting;
using Maturity.Web.Tests.Http;

namespace Maturity.Web.Tests.Answering;

public sealed class BadInputTests(TestProduct product) : IClassFixture<TestProduct>
{
    private const string Id = "\"operationId\":\"0193a0e0-0000-7000-8000-000000000001\"";

    public static TheoryData<string, string, string> Bad => new()
    {
        { "not JSON", "level=3", "" },
        { "empty", "", "" },
        { "null", "null", "" },
        { "a list", "[]", "" },
        { "a number", "7", "" },
        { "cut off", "{" + Id, "" },
        { "nothing in it", "{}", "operationId" },
        { "no version", "{" + Id + ",\"kind\":\"dontKnow\"}", "baseVersion" },
        { "negative version", "{" + Id + ",\"baseVersion\":-1,\"kind\":\"dontKnow\"}", "baseVersion" },
        { "largest version", "{" + Id + ",\"baseVersion\":2147483647,\"kind\":\"dontKnow\"}", "baseVersion" },
        { "huge version", "{" + Id + ",\"baseVersion\":99999999999,\"kind\":\"dontKnow\"}", "baseVersion" },
        { "id not a UUID", "{\"operationId\":\"1\",\"baseVersion\":0,\"kind\":\"dontKnow\"}", "operationId" },
        { "empty id", "{\"operationId\":\"00000000-0000-0000-0000-000000000000\",\"baseVersion\":0,\"kind\":\"dontKnow\"}", "operationId" },
        { "no kind", "{" + Id + ",\"baseVersion\":0}", "kind" },
        { "unknown kind", "{" + Id + ",\"baseVersion\":0,\"kind\":\"maybe\"}", "kind" },
        { "kind a number", "{" + Id + ",\"baseVersion\":0,\"kind\":1}", "kind" },
        { "no level", "{" + Id + ",\"baseVersion\":0,\"kind\":\"level\"}", "level" },
        { "level 0", "{" + Id + ",\"baseVersion\":0,\"kind\":\"level\",\"level\":0}", "level" },
        { "level 6", "{" + Id + ",\"baseVersion\":0,\"kind\":\"level\",\"level\":6}", "level" },
        { "level with a fraction", "{" + Id + ",\"baseVersion\":0,\"kind\":\"level\",\"level\":2.5}", "level" },
        { "level a word", "{" + Id + ",\"baseVersion\":0,\"kind\":\"level\",\"level\":\"three\"}", "level" },
        { "comment an object", "{" + Id + ",\"baseVersion\":0,\"kind\":\"dontKnow\",\"comment\":{}}", "comment" },
        { "comment too long", "{" + Id + ",\"baseVersion\":0,\"kind\":\"dontKnow\",\"comment\":\"" + new string('x', 2001) + "\"}", "comment" },
        { "half a character", "{" + Id + ",\"baseVersion\":0,\"kind\":\"dontKnow\",\"comment\":\"\\ud800\"}", "comment" },
        { "not applicable where it is not offered", "{" + Id + ",\"baseVersion\":0,\"kind\":\"notApplicable\",\"reason\":\"r\"}", "kind" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task Save_OfSomethingWrong_NamesTheFieldAndStoresNothing(string what, string body, string field)
    {
        var respondent = await product.RespondentAsync();
        using var script = await ScriptClient.OpenAsync(product, respondent);
        var question = respondent.Plan.Questionnaire.Questions.First(q => !q.NotApplicable);

        var (status, problem) = await script.SendTextAsync(question.Id, body);

        Assert.True(status == HttpStatusCode.BadRequest, $"{what}: {status}");
        Assert.Contains(problem.GetProperty("errors").EnumerateArray(), error =>
            error.GetProperty("field").GetString() == field && error.GetProperty("message").GetString()!.Length > 0);
        Assert.Empty(await product.HistoryAsync(respondent));
    }

    [Fact]
    public async Task Save_NotApplicable_NeedsAReason()
    {
        var respondent = await product.RespondentAsync();
        using var script = await ScriptClient.OpenAsync(product, respondent);
        var question = respondent.Plan.Questionnaire.Questions.First(q => q.NotApplicable);
        var operation = Guid.CreateVersion7();

        var without = await script.SendAsync(question.Id, new { operationId = operation, baseVersion = 0, kind = "notApplicable", reason = " \u0000 " });
        var with = await script.SendAsync(question.Id, new { operationId = operation, baseVersion = 0, kind = "notApplicable", reason = "We\u0000 hire nobody." });

        Assert.Equal((HttpStatusCode.BadRequest, "reason"), (without.Status, without.Body.GetProperty("errors")[0].GetProperty("field").GetString()));
        Assert.Equal(HttpStatusCode.OK, with.Status);
        Assert.Equal("We hire nobody.", (await product.AnswersAsync(respondent))[question.Id].Reason);
    }

    [Fact]
    public async Task Save_OfTextAtTheLimit_IsStoredWhole()
    {
        var respondent = await product.RespondentAsync();
        using var script = await ScriptClient.OpenAsync(product, respondent);
        var comment = string.Concat(Enumerable.Repeat("€", 2000));
        var saved = await script.SaveAsync(respondent.First.Questions[0].Id, 3, 0, comment: comment);
        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.Equal(comment, (await product.AnswersAsync(respondent))[respondent.First.Questions[0].Id].Comment);
    }

    [Theory]
    [InlineData("text/plain", 100, HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json", 40_000, HttpStatusCode.RequestEntityTooLarge)]
    public async Task Save_OfAnotherKindOrTooLarge_IsRefused(string type, int length, HttpStatusCode expected)
    {
        var respondent = await product.RespondentAsync();
        using var script = await ScriptClient.OpenAsync(product, respondent);
        var (status, _) = await script.SendTextAsync(respondent.First.Questions[0].Id, new string(' ', length), type);
        Assert.Equal(expected, status);
    }

    [Theory]
    [InlineData("application/json; charset=bogus")]
    [InlineData("application/json; charset=utf-7")]
    [InlineData("application/json; charset=utf-16")]
    public async Task Save_InAnotherEncoding_IsRefused(string type)
    {
        var respondent = await product.RespondentAsync();
        using var script = await ScriptClient.OpenAsync(product, respondent);
        var (status, _) = await script.SendAsync(respondent.AnswerPath(respondent.First.Questions[0].Id), RawBody.Of(type, "{}"));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, status);
    }

    [Theory]
    [InlineData("\\u0000", "")]
    [InlineData("a\\u0000b", "ab")]
    [InlineData("a\\ufffeb", "a\ufffeb")]
    public async Task Save_OfCommentWithOddCharacters_KeepsWhatCanBeKept(string written, string kept)
    {
        var respondent = await product.RespondentAsync();
        using var script = await ScriptClient.OpenAsync(product, respondent);
        var question = respondent.First.Questions[0].Id;
        var (status, _) = await script.SendTextAsync(question, "{" + Id + ",\"baseVersion\":0,\"kind\":\"dontKnow\",\"comment\":\"" + written + "\"}");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(kept, (await product.AnswersAsync(respondent))[question].Comment ?? "");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("application/json")]
    [InlineData("text/plain")]
    public async Task Form_ThatIsNone_IsRefusedAsSuch(string? type)
    {
        var respondent = await product.RespondentAsync();
        using var client = await product.OpenAsync(respondent);
        var token = (await client.PageAsync(respondent.FirstPath)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, respondent.FirstPath) { Content = type is null ? null : RawBody.Of(type, "{}") };
        request.Headers.Add("RequestVerificationToken", token);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await client.Http.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Form_OfNonsense_IsAnsweredWithoutAnError()
    {
        var respondent = await product.RespondentAsync();
        using var client = await product.OpenAsync(respondent);
        var question = respondent.First.Questions[0].Id;
        var values = new[] { "", "0", "6", "-1", "99999999999999", "dontKnow", "notApplicable", "x", "\u0000", new string('y', 3000), "\ud83d\ude00" };

        foreach (var field in new[] { "answer", "reason", "comment", "version", "theirs" })
        {
            foreach (var value in values)
            {
                var response = await client.SubmitAsync(respondent.FirstPath, new() { [$"{question}.{field}"] = value, ["to"] = value, ["clear"] = value }, "#answers");
                // No database keeps a null character.
                var expected = value == "\u0000" ? response.StatusCode == HttpStatusCode.BadRequest : response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect;
                Assert.True(expected, $"{field}={value}: {response.StatusCode}");
            }
        }
    }
}
