using System.Net;
using Maturity.Web.Tests.Mail;

namespace Maturity.Web.Tests.Workspaces;

public sealed class SelfServiceTests(SelfServiceProduct product) : IClassFixture<SelfServiceProduct>
{
    [Fact]
    public async Task Stranger_ProvesTheirAddressAndMakesOneWorkspace()
    {
        using var client = product.Client();
        const string Address = "new.person@example.org";
        Assert.Equal(HttpStatusCode.Redirect, (await client.SubmitAsync("/account/register", new() { ["Email"] = Address })).StatusCode);
        var link = MailFolder.PathIn(await new MailFolder(product).FindAsync(Address, "register/finish"));
        var made = await client.SubmitAsync(link, new() { ["Input.Name"] = "New Person", ["Input.Password"] = "seven slow turtles" });
        Assert.Equal("/workspaces/new", made.Headers.Location?.OriginalString);
        var page = await client.PageAsync("/workspaces/new");
        // Only administrators make workspaces for others.
        Assert.Null(page.QuerySelector("[name='Input.OwnerEmail']"));
        var founded = await client.SubmitAsync("/workspaces/new", new() { ["Input.Name"] = "New Practice" });
        Assert.Equal("/new-practice", founded.Headers.Location?.OriginalString);
        Assert.NotNull((await client.PageAsync("/workspaces/new")).QuerySelector(".empty"));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task Register_KnownAndUnknownAddress_AnswerAlike()
    {
        var member = await product.MemberAsync();
        using var client = product.Client();
        var known = await client.SubmitAsync("/account/register", new() { ["Email"] = member.Account.Email! });
        var unknown = await client.SubmitAsync("/account/register", new() { ["Email"] = "somebody.else@example.org" });
        Assert.Equal((known.StatusCode, known.Headers.Location), (unknown.StatusCode, unknown.Headers.Location));
        Assert.Contains("/account/sign-in", await new MailFolder(product).FindAsync(member.Account.Email!, "account"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?token=")]
    [InlineData("?token=CfDJ8nonsense")]
    [InlineData("?token=%F0%9F%98%80")]
    public async Task Finish_WithoutAProvedAddress_IsClosed(string query)
    {
        using var client = product.Client();
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/account/register/finish{query}")).StatusCode);
    }
}
