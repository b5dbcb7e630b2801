using System.Net;
using System.Net.Http.Json;
using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Answering;
using Maturity.Web.Tests.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Accounts;

/// <summary>A workspace that asks its members for a second factor.</summary>
public sealed class SecondFactorGateTests(TestProduct product) : IClassFixture<TestProduct>
{
    [Fact]
    public async Task Owner_WithoutASecondFactor_CannotAskOthersForIt()
    {
        var owner = await product.MemberAsync();
        using var client = await product.SignInAsync(owner);
        var page = await TestClient.ParseAsync(await ChooseAsync(client, owner, true));
        Assert.Contains("for yourself first", page.QuerySelector(".error-summary")!.TextContent);
        Assert.False(await IsAskedAsync(owner));
    }

    [Fact]
    public async Task Owner_WithASecondFactor_SwitchesItOnAndOffAndItIsOnRecord()
    {
        var owner = await product.MemberAsync();
        using var client = await StrongAsync(owner);
        Assert.Equal(HttpStatusCode.Redirect, (await ChooseAsync(client, owner, true)).StatusCode);
        Assert.True(await IsAskedAsync(owner));
        Assert.Contains("now need", (await client.PageAsync(Address(owner))).QuerySelector(".notice")!.TextContent);
        var records = await product.InScopeAsync(owner.Workspace, services => services.GetRequiredService<MaturityDb>().AuditEntries
            .CountAsync(entry => entry.Subject == "Workspace" && entry.Actor == $"account:{owner.Account.Id}"));
        Assert.Equal(1, records);
        Assert.Equal(HttpStatusCode.Redirect, (await ChooseAsync(client, owner, false)).StatusCode);
        Assert.False(await IsAskedAsync(owner));
    }

    [Fact]
    public async Task Owner_OnAPageFromBefore_IsToldAndChangesNothing()
    {
        var owner = await product.MemberAsync();
        using var client = await StrongAsync(owner);
        var old = await client.PageAsync(Address(owner));
        await ChooseAsync(client, owner, true);
        var page = await TestClient.ParseAsync(await client.SubmitAsync(old, Address(owner), [], "main form"));
        Assert.Contains("in the meantime", page.QuerySelector(".error-summary")!.TextContent);
        Assert.True(await IsAskedAsync(owner));
        Assert.NotNull(page.QuerySelector("#needed[checked]"));
    }

    [Theory]
    [InlineData(Role.Consultant)]
    [InlineData(Role.Viewer)]
    public async Task Member_WhoIsNoOwner_ReadsAndCannotChoose(Role role)
    {
        var owner = await product.MemberAsync();
        var member = await product.MemberAsync(role, owner.Workspace);
        using var client = await StrongAsync(member);
        var page = await client.PageAsync(Address(owner));
        Assert.Null(page.QuerySelector("main form"));
        var token = (await client.PageAsync("/account")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var response = await client.Http.PostAsync(Address(owner), new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = token,
            ["Input.NeedsSecondFactor"] = "true",
            ["Input.Version"] = $"{await VersionAsync(owner)}",
        }));
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.False(await IsAskedAsync(owner));
    }

    [Fact]
    public async Task Member_WithoutOne_IsLedToSetItUpAndComesBack()
    {
        var owner = await product.MemberAsync();
        await AskAsync(owner);
        var member = await product.MemberAsync(Role.Consultant, owner.Workspace);
        using var client = await product.SignInAsync(member);
        var target = $"/{owner.Workspace.Slug}?search=x";
        var led = (await client.GetAsync(target)).Headers.Location!.OriginalString;
        Assert.Equal($"/account/second-factor?returnUrl={Uri.EscapeDataString(target)}", led);
        var page = await client.PageAsync(led);
        Assert.Contains("asks its members", page.QuerySelector(".notice")!.TextContent);
        var app = new AuthenticatorApp(product, member);
        app.Read(page.QuerySelector("main code")!.TextContent);
        var done = await client.SubmitAsync(page, led, new() { ["Input.CurrentPassword"] = TestProduct.Password, ["Input.Code"] = app.Code() });
        var codes = await client.PageAsync(done.Headers.Location!.OriginalString);
        Assert.NotNull(codes.QuerySelector($"main a[href='{target}']"));
        await client.PageAsync(target);
    }

    [Fact]
    public async Task Member_WithoutOne_ChangesNothingAndIsToldWhy()
    {
        var owner = await product.MemberAsync();
        using var client = await product.SignInAsync(owner);
        var form = await client.PageAsync($"/{owner.Workspace.Slug}/organizations/new");
        await AskAsync(owner);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/{owner.Workspace.Slug}/organizations/new");
        request.Headers.Accept.ParseAdd("text/html");
        request.Content = new FormUrlEncodedContent(new Dictionary<string, string>(Tenancy.RouteValues.Fields)
        {
            ["__RequestVerificationToken"] = form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
        });
        var response = await client.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("asks for a second factor", (await TestClient.ParseAsync(response)).QuerySelector("main h1")!.TextContent);
        Assert.Equal(0, await product.InScopeAsync(owner.Workspace, services => services.GetRequiredService<MaturityDb>().Organizations.CountAsync()));

        var script = await client.Http.PutAsJsonAsync($"/{owner.Workspace.Slug}/answer/{Guid.CreateVersion7()}/answers/x", new { });
        Assert.Equal(HttpStatusCode.Forbidden, script.StatusCode);
        Assert.Equal("application/problem+json", script.Content.Headers.ContentType?.MediaType);
        Assert.Contains("second factor", await script.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Member_InAnotherWorkspaceOrByPasskey_IsNotAsked()
    {
        var owner = await product.MemberAsync();
        var other = await product.MemberAsync();
        await AskAsync(other);
        using var client = await product.SignInAsync(owner);
        await client.PageAsync($"/{owner.Workspace.Slug}");
        using var withPasskey = await StrongAsync(other, SignInMethod.Passkey);
        await withPasskey.PageAsync($"/{other.Workspace.Slug}");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Password_StolenFromSomebodyWithAPasskey_IsNoWayToASecondFactorWhereOneIsAskedFor(bool isAsked)
    {
        var owner = await product.MemberAsync();
        var id = System.Security.Cryptography.RandomNumberGenerator.GetBytes(16);
        await product.InScopeAsync(null, async services =>
        {
            var accounts = services.GetRequiredService<UserManager<Features.Account.Account>>();
            var account = (await accounts.FindByIdAsync(owner.Account.Id.ToString()))!;
            return await accounts.AddOrUpdatePasskeyAsync(account, new(id, [4], TimeProvider.System.GetUtcNow(), 0, [], true, false, false, [5], [6]) { Name = "Hers" });
        });
        if (isAsked) await AskAsync(owner);
        using var thief = await product.SignInAsync(owner);
        var app = new AuthenticatorApp(product, owner);
        var passkeys = await thief.PageAsync("/account/passkeys");
        await app.ReadAsync(thief);
        passkeys.QuerySelector("form[data-passkey-add]")!.SetAttribute("action", "/account/passkeys?handler=options");
        var options = await thief.SubmitAsync(passkeys, "/account/passkeys", new() { ["password"] = TestProduct.Password }, "form[data-passkey-add]");
        Assert.Equal(isAsked ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.OK, options.StatusCode);
        var enrolled = await AuthenticatorApp.SendAsync(thief, app.Code());
        Assert.Equal(isAsked ? HttpStatusCode.OK : HttpStatusCode.Redirect, enrolled.StatusCode);
        if (isAsked) Assert.Contains("passkey first", (await TestClient.ParseAsync(enrolled)).QuerySelector(".error-summary")!.TextContent);
        var removed = await thief.SubmitAsync("/account/passkeys", [], "form[action*='handler=remove']");
        Assert.Equal(isAsked ? HttpStatusCode.OK : HttpStatusCode.Redirect, removed.StatusCode);
        if (isAsked) Assert.Equal(HttpStatusCode.Redirect, (await thief.GetAsync($"/{owner.Workspace.Slug}")).StatusCode);
    }

    [Fact]
    public async Task Respondent_WithALink_IsNotAsked()
    {
        var owner = await product.MemberAsync();
        await AskAsync(owner);
        var respondent = await product.RespondentAsync(owner.Workspace);
        using var client = await product.OpenAsync(respondent);
        await client.PageAsync(respondent.StartPath);
    }

    private static string Address(TestMember member) => $"/{member.Workspace.Slug}/settings/security";

    private static Task<HttpResponseMessage> ChooseAsync(TestClient client, TestMember owner, bool needed) =>
        client.SubmitAsync(Address(owner), new() { ["Input.NeedsSecondFactor"] = needed ? "true" : "false" }, "main form");

    private async Task<TestClient> StrongAsync(TestMember member, SignInMethod method = SignInMethod.PasswordAndCode)
    {
        var client = await product.SignInAsync(member);
        await product.InScopeAsync(null, services => services.GetRequiredService<MaturityDb>().Sessions
            .Where(s => s.AccountId == member.Account.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.Method, method)));
        return client;
    }

    private Task<int> AskAsync(TestMember owner) => product.InScopeAsync(owner.Workspace, async services =>
    {
        var db = services.GetRequiredService<MaturityDb>();
        (await db.Workspaces.SingleAsync(w => w.Id == owner.Workspace.Id)).AskForSecondFactor(true);
        return await db.SaveChangesAsync();
    });

    private Task<bool> IsAskedAsync(TestMember owner) => product.InScopeAsync(null, services =>
        services.GetRequiredService<MaturityDb>().Workspaces.Where(w => w.Id == owner.Workspace.Id).Select(w => w.NeedsSecondFactor).SingleAsync());

    private Task<int> VersionAsync(TestMember owner) => product.InScopeAsync(null, services =>
        services.GetRequiredService<MaturityDb>().Workspaces.Where(w => w.Id == owner.Workspace.Id).Select(w => w.Version).SingleAsync());
}
