using System.Net;
using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Accounts;

/// <summary>The app on a person's phone, and what the product keeps of it.</summary>
public sealed class AuthenticatorApp(TestProduct product, TestMember member)
{
    public const string Page = "/account/second-factor";

    private string secret = "";

    /// <summary>Reads the key from the page.</summary>
    public async Task ReadAsync(TestClient client) => Read((await client.PageAsync(Page)).QuerySelector("main code")!.TextContent);

    public void Read(string shown) => secret = shown.Replace(" ", "", StringComparison.Ordinal);

    /// <summary>The code it shows; other steps than now for what comes before or after.</summary>
    public string Code(int steps = 0) => Totp.CodeAt(secret, Totp.StepAt(TimeProvider.System.GetUtcNow()) + steps);

    /// <summary>A code that was not used yet, without waiting half a minute for it.</summary>
    public async Task<string> UnusedAsync()
    {
        await product.InScopeAsync(null, services => services.GetRequiredService<MaturityDb>().SecondFactors
            .Where(f => f.AccountId == member.Account.Id).ExecuteUpdateAsync(set => set.SetProperty(f => f.LastStep, 0)));
        return Code();
    }

    /// <summary>Puts it to use; the recovery codes.</summary>
    public async Task<IReadOnlyList<string>> TurnOnAsync(TestClient client)
    {
        await ReadAsync(client);
        return await CodesAsync(client, await SendAsync(client, Code()));
    }

    public static async Task<IReadOnlyList<string>> CodesAsync(TestClient client, HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var page = await client.PageAsync(response.Headers.Location!.OriginalString);
        return [.. page.QuerySelectorAll("main li code").Select(code => code.TextContent)];
    }

    /// <summary>Sends the form, or what another of its buttons does.</summary>
    public static async Task<HttpResponseMessage> SendAsync(TestClient client, string code, string password = TestProduct.Password, string handler = "")
    {
        var page = await client.PageAsync(Page);
        if (handler.Length > 0) page.QuerySelector("main form")!.SetAttribute("action", $"{Page}?handler={handler}");
        return await client.SubmitAsync(page, Page, new() { ["Input.CurrentPassword"] = password, ["Input.Code"] = code });
    }

    /// <summary>A client whose password was right and whose code is to come.</summary>
    public async Task<TestClient> HalfwayAsync(string returnUrl = "")
    {
        var client = product.Client();
        var response = await client.SubmitAsync($"/account/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}",
            new() { ["Input.Email"] = member.Account.Email!, ["Input.Password"] = TestProduct.Password });
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.StartsWith("/account/sign-in/code", response.Headers.Location!.OriginalString, StringComparison.Ordinal);
        return client;
    }

    public static Task<HttpResponseMessage> TypeAsync(TestClient client, string code, string returnUrl = "") =>
        client.SubmitAsync($"/account/sign-in/code?returnUrl={Uri.EscapeDataString(returnUrl)}", new() { ["Code"] = code });
}
