using System.Net;
using Maturity.Web.Http;
using Maturity.Web.Tests.Hosting;

namespace Maturity.Web.Tests.Http;

/// <summary>No header can carry letters beyond ASCII, so no address that somebody hands in may hold any.</summary>
public sealed class RedirectTargetsTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    [Theory]
    [InlineData("/", true)]
    [InlineData("/acme/results?a=%C3%A9#top", true)]
    [InlineData("/é", false)]
    [InlineData("/a b", false)]
    [InlineData("/a\u007f", false)]
    [InlineData("//evil.example", false)]
    [InlineData("/\\evil.example", false)]
    [InlineData("/\t/evil.example", false)]
    [InlineData("~/x", false)]
    [InlineData("https://evil.example", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void LocalPath_AsAHeaderCanCarryIt_IsToldApart(string? target, bool expected) => Assert.Equal(expected, LocalPath.Is(target));

    [Fact]
    public async Task Language_ReturnBeyondAscii_IsRefused()
    {
        using var client = product.Client();
        Assert.Equal(HttpStatusCode.BadRequest, (await client.GetAsync("/language?to=nl&return=/%C3%A9")).StatusCode);
    }

    [Theory]
    [InlineData("returnUrl")]
    [InlineData("ReturnUrl")]
    public async Task SignIn_ReturnUrlBeyondAscii_GoesToTheStart(string name)
    {
        var member = await product.MemberAsync();
        using var client = product.Client();
        var address = $"/account/sign-in?{name}=/%C3%A9";
        var response = await client.SubmitAsync(address, new() { ["Input.Email"] = member.Account.Email!, ["Input.Password"] = TestProduct.Password });
        Assert.Equal((HttpStatusCode.Redirect, "/"), (response.StatusCode, response.Headers.Location?.OriginalString));
        Assert.Equal("/", (await client.GetAsync(address)).Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/account/sign-in?ReturnUrl=/%C3%A9")]
    public async Task SignIn_PostedToAnAddressWithSuchAReturn_IsNotAFault(string address)
    {
        var member = await product.MemberAsync();
        using var client = product.Client();
        var token = (await client.PageAsync("/account/sign-in")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var response = await client.Http.PostAsync(address, new FormUrlEncodedContent(
            [new("__RequestVerificationToken", token), new("Input.Email", member.Account.Email!), new("Input.Password", TestProduct.Password), new("ReturnUrl", "/é")]));
        Assert.Equal((HttpStatusCode.Redirect, "/"), (response.StatusCode, response.Headers.Location?.OriginalString));
    }
}
