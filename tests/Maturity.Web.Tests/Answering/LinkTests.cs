using System.Net;
using Maturity.Web.Features.Account;
using Maturity.Web.Tests.Hosting;

namespace Maturity.Web.Tests.Answering;

public sealed class LinkTests(TestProduct product) : IClassFixture<TestProduct>
{
    [Fact]
    public async Task Link_Valid_OpensTheQuestionnaireAndLeavesNoSecretInTheAddress()
    {
        var respondent = await product.RespondentAsync();
        using var client = product.Client();

        var response = await client.GetAsync(respondent.LinkPath);

        Assert.Equal(respondent.StartPath, response.Headers.Location?.ToString());
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        var page = await client.PageAsync(respondent.StartPath);
        Assert.Contains("Kestrel Foods", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(respondent.Token, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_UnknownRevokedReplacedOrOfAnotherWorkspace_AnswersAlikeAndSaysWhatToDo()
    {
        var (revoked, replaced, foreign) = (await product.RespondentAsync(), await product.RespondentAsync(), await product.RespondentAsync());
        await product.ChangeAsync(revoked, (person, _, _) => person.RevokeLink());
        await product.ChangeAsync(replaced, (person, _, _) => person.GiveLink(SecretToken.Hash(SecretToken.New())));
        using var client = product.Client();
        var slug = revoked.Workspace.Slug;

        foreach (var path in new[] { revoked.LinkPath, replaced.LinkPath, $"/{slug}/link/{foreign.Token}", $"/{slug}/link/{SecretToken.New()}", $"/{slug}/link/x" })
        {
            var response = await client.GetAsync(path);
            var page = await TestClient.ParseAsync(response);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            Assert.Equal("This link does not work", page.QuerySelector("h1")!.TextContent);
            Assert.Contains("ask the person who invited you for a new link", page.Body!.TextContent, StringComparison.Ordinal);
            Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
            Assert.Empty(client.Cookies.GetAllCookies());
        }
    }

    [Fact]
    public async Task Link_Wrong_TellsNothingOfWhetherTheWorkspaceExists()
    {
        var member = await product.MemberAsync();
        using var stranger = product.Client();
        using var owner = await product.SignInAsync(member);
        foreach (var client in new[] { stranger, owner })
        {
            var known = await AnswerAsync(client, member.Workspace.Slug);
            Assert.Equal(await AnswerAsync(client, "no-such-place"), known);
            Assert.Contains("This link does not work", known.Body);
            Assert.DoesNotContain(member.Workspace.Name, known.Body);
        }
    }

    private static async Task<Accounts.Answer> AnswerAsync(TestClient client, string slug) =>
        await Accounts.Answer.OfAsync(await client.GetAsync($"/{slug}/link/x"), slug);

    [Fact]
    public async Task Link_RevokedAfterItWasOpened_EndsAccessAtTheNextRequest()
    {
        var respondent = await product.RespondentAsync();
        using var script = await ScriptClient.OpenAsync(product, respondent);
        await product.ChangeAsync(respondent, (person, _, _) => person.RevokeLink());

        var page = await script.Client.GetAsync(respondent.StartPath);
        var (status, _) = await script.SaveAsync(respondent.First.Questions[0].Id, 3, 0);

        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Empty(await product.AnswersAsync(respondent));
    }

    [Fact]
    public async Task Link_OfADutchRespondent_OpensInDutchUnlessTheVisitorChose()
    {
        var respondent = await product.RespondentAsync(language: "nl");
        using var newcomer = await product.OpenAsync(respondent);
        using var chooser = product.Client();
        await chooser.GetAsync("/language?to=en&return=/");
        await chooser.GetAsync(respondent.LinkPath);

        Assert.Equal("nl", (await newcomer.PageAsync(respondent.StartPath)).DocumentElement.GetAttribute("lang"));
        Assert.Equal("en", (await chooser.PageAsync(respondent.StartPath)).DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task Link_OpenedBesideAnother_KeepsBoth()
    {
        var first = await product.RespondentAsync();
        var second = await product.RespondentAsync();
        using var client = await product.OpenAsync(first);
        await client.GetAsync(second.LinkPath);

        await client.PageAsync(first.FirstPath);
        await client.PageAsync(second.FirstPath);
    }
}
