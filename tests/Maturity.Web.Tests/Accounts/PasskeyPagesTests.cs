using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Maturity.Web.Tests.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Accounts;

/// <summary>What can be sent without an authenticator; the rest is tried in a browser with one.</summary>
public sealed class PasskeyPagesTests(TestProduct product) : IClassFixture<TestProduct>
{
    private static readonly string[] Garbage = ["", "x", "{}", "null", "[]", "{\"id\":\"AA\",\"type\":\"public-key\"}", "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"AA\"},\"clientExtensionResults\":{}}"];

    [Fact]
    public async Task PasskeyOptions_WrongPassword_AreNotGiven()
    {
        using var client = await product.SignInAsync(await product.MemberAsync());
        var response = await PostAsync(client, "/account/passkeys", "options", new() { ["password"] = "not my password" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("not your password", JsonElement.Parse(await response.Content.ReadAsStringAsync()).GetProperty("message").GetString());
    }

    [Fact]
    public async Task PasskeyOptions_RightPassword_NameTheConfiguredHostAndThePerson()
    {
        var member = await product.MemberAsync();
        using var client = await product.SignInAsync(member);
        var response = await PostAsync(client, "/account/passkeys", "options", new() { ["password"] = TestProduct.Password });
        var options = JsonElement.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal("localhost", options.GetProperty("rp").GetProperty("id").GetString());
        Assert.Equal(member.Account.Email, options.GetProperty("user").GetProperty("name").GetString());
    }

    [Fact]
    public async Task PasskeySignInOptions_ForAStranger_NameNobody()
    {
        using var client = product.Client();
        var response = await PostAsync(client, "/account/sign-in", "passkeyOptions", []);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.DoesNotContain("\"id\"", JsonElement.Parse(await response.Content.ReadAsStringAsync()).GetProperty("allowCredentials").GetRawText());
    }

    [Fact]
    public async Task PasskeyOptions_WithoutAntiforgeryToken_AreNotGiven()
    {
        using var client = await product.SignInAsync(await product.MemberAsync());
        var response = await client.Http.PostAsync("/account/passkeys?handler=options", new FormUrlEncodedContent(new Dictionary<string, string> { ["password"] = TestProduct.Password }));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Credential_ThatIsNone_IsRefusedInWords()
    {
        using var stranger = product.Client();
        using var person = await product.SignInAsync(await product.MemberAsync());
        foreach (var begun in new[] { false, true })
        {
            foreach (var credential in Garbage)
            {
                if (begun) await PostAsync(stranger, "/account/sign-in", "passkeyOptions", []);
                var signIn = await PostAsync(stranger, "/account/sign-in", "passkey", new() { ["credential"] = credential });
                Assert.True(signIn.StatusCode == HttpStatusCode.OK, $"{begun} {credential}: {signIn.StatusCode}");
                Assert.Contains("did not work", (await TestClient.ParseAsync(signIn)).QuerySelector(".error-summary")!.TextContent);
                if (begun) await PostAsync(person, "/account/passkeys", "options", new() { ["password"] = TestProduct.Password });
                var add = await PostAsync(person, "/account/passkeys", "add", new() { ["credential"] = credential });
                Assert.True(add.StatusCode == HttpStatusCode.OK, $"{begun} {credential}: {add.StatusCode}");
                Assert.Contains("could not be added", (await TestClient.ParseAsync(add)).QuerySelector(".error-summary")!.TextContent);
            }
        }
    }

    [Theory]
    [InlineData("rename")]
    [InlineData("remove")]
    public async Task Passkey_OfAnotherPerson_DoesNotExist(string handler)
    {
        var owner = await product.MemberAsync();
        byte[] id = [1, 2, 3, (byte)handler[2]];
        await product.InScopeAsync(null, async services =>
        {
            var accounts = services.GetRequiredService<UserManager<Features.Account.Account>>();
            var account = (await accounts.FindByIdAsync(owner.Account.Id.ToString()))!;
            return await accounts.AddOrUpdatePasskeyAsync(account, new(id, [4], TimeProvider.System.GetUtcNow(), 0, [], true, false, false, [5], [6]) { Name = "Hers" });
        });
        using var client = await product.SignInAsync(await product.MemberAsync());
        foreach (var sent in new[] { System.Buffers.Text.Base64Url.EncodeToString(id), "AAAA", "", "not base64 &" })
            Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(client, "/account/passkeys", handler, new() { ["id"] = sent, ["name"] = "Mine" })).StatusCode);
        using var herself = await product.SignInAsync(owner);
        Assert.Equal("Hers", (await herself.PageAsync("/account/passkeys")).QuerySelector(".panel-title")!.TextContent);
    }

    private static async Task<HttpResponseMessage> PostAsync(TestClient client, string path, string handler, Dictionary<string, string> fields)
    {
        var page = await client.PageAsync(path);
        var token = page.QuerySelector<IHtmlInputElement>("main input[name=__RequestVerificationToken]")!.Value;
        return await client.Http.PostAsync($"{path}?handler={handler}", new FormUrlEncodedContent(new Dictionary<string, string>(fields) { ["__RequestVerificationToken"] = token }));
    }
}
