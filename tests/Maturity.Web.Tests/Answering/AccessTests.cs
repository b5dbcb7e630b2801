using System.Net;
using System.Text.RegularExpressions;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Hosting;

namespace Maturity.Web.Tests.Answering;

public sealed partial class AccessTests(TestProduct product) : IClassFixture<TestProduct>
{
    private static readonly string[] Pages = ["", "/TAL", "/review", "/done"];

    [Fact]
    public async Task Pages_OfARespondent_AreClosedToOwnersAndOtherRespondentsAsIfTheyDidNotExist()
    {
        var member = await product.MemberAsync(Role.Owner);
        var respondent = await product.RespondentAsync(member.Workspace);
        var other = await product.AnotherAsync(respondent);
        var foreign = await product.RespondentAsync();
        using var owner = await product.SignInAsync(member);
        using var colleague = await product.OpenAsync(other);

        foreach (var client in new[] { owner, colleague })
        {
            foreach (var page in Pages)
            {
                var nobody = await AnswerAsync(client, $"/{member.Workspace.Slug}/answer/{Guid.CreateVersion7()}{page}");
                Assert.Equal(nobody, await AnswerAsync(client, respondent.StartPath + page));
                Assert.Equal(nobody, await AnswerAsync(client, $"/{member.Workspace.Slug}/answer/{foreign.Id}{page}"));
                Assert.StartsWith("404", nobody, StringComparison.Ordinal);
            }
        }

        // Another workspace is, to somebody with a link, as one that does not exist.
        var unknown = await colleague.GetAsync($"/no-such-place/answer/{foreign.Id}");
        var theirs = await colleague.GetAsync(foreign.StartPath);
        Assert.Equal(HttpStatusCode.Redirect, unknown.StatusCode);
        Assert.Equal((unknown.StatusCode, unknown.Headers.Location!.AbsolutePath), (theirs.StatusCode, theirs.Headers.Location!.AbsolutePath));
    }

    [Fact]
    public async Task Save_ForSomebodyElse_IsNotFoundAndStoresNothing()
    {
        var respondent = await product.RespondentAsync();
        var other = await product.AnotherAsync(respondent);
        var foreign = await product.RespondentAsync();
        using var script = await ScriptClient.OpenAsync(product, respondent);
        var question = respondent.First.Questions[0].Id;
        var body = new { operationId = Guid.CreateVersion7(), baseVersion = 0, kind = "dontKnow" };

        foreach (var path in new[]
        {
            other.AnswerPath(question), respondent.AnswerPath("NOSUCH"),
            $"/{respondent.Workspace.Slug}/answer/{foreign.Id}/answers/{question}",
            $"/{respondent.Workspace.Slug}/answer/{Guid.CreateVersion7()}/answers/{question}",
        })
        {
            var (status, problem) = await script.SendAsync(path, System.Net.Http.Json.JsonContent.Create(body));
            Assert.Equal(HttpStatusCode.NotFound, status);
            Assert.Equal("This page does not exist", problem.GetProperty("title").GetString());
        }

        foreach (var path in new[] { foreign.AnswerPath(question), $"/no-such-place/answer/{foreign.Id}/answers/{question}" })
            Assert.Equal(HttpStatusCode.Unauthorized, (await script.SendAsync(path, System.Net.Http.Json.JsonContent.Create(body))).Status);
        Assert.Empty(await product.AnswersAsync(other));
        Assert.Empty(await product.AnswersAsync(foreign));
    }

    [Fact]
    public async Task Save_ByAVisitor_IsUnauthorizedAndByAFormWithoutTokenRefused()
    {
        var respondent = await product.RespondentAsync();
        using var visitor = product.Client();
        using var opened = await product.OpenAsync(respondent);
        var body = () => new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        var path = respondent.AnswerPath(respondent.First.Questions[0].Id);

        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.Http.PutAsync(path, body())).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await opened.Http.PutAsync(path, body())).StatusCode);
    }

    [Fact]
    public async Task Member_WhoIsTheRespondent_AnswersSignedIn()
    {
        var member = await product.MemberAsync();
        var respondent = await product.RespondentAsync(member.Workspace, account: member.Account.Id);
        using var client = await product.SignInAsync(member);

        var page = await client.PageAsync(respondent.StartPath);

        Assert.Contains("sign in with your account", page.Body!.TextContent, StringComparison.Ordinal);
        await client.PageAsync(respondent.FirstPath);
    }

    [Fact]
    public async Task Section_ThatDoesNotExist_IsNotFound()
    {
        var respondent = await product.RespondentAsync();
        using var client = await product.OpenAsync(respondent);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{respondent.StartPath}/NOSUCH")).StatusCode);
    }

    private static async Task<string> AnswerAsync(TestClient client, string path)
    {
        var response = await client.GetAsync(path);
        var body = Changing().Replace(await response.Content.ReadAsStringAsync(), "").Replace(Uri.EscapeDataString(path), "", StringComparison.Ordinal);
        return $"{(int)response.StatusCode} {string.Join(", ", response.Headers.Where(h => h.Key is not ("Date" or "Content-Security-Policy")).Select(h => $"{h.Key}={string.Join(';', h.Value)}"))}\n{body}";
    }

    // Nonces and the number for enquiries differ in every response.
    [GeneratedRegex("nonce=\"[^\"]*\"|<code>[^<]*</code>")]
    private static partial Regex Changing();
}
