using System.Net;
using Maturity.Web.Features.Webhooks;
using Maturity.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Tests.Webhooks;

public sealed class AddressTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.255.254")]
    [InlineData("0.0.0.0")]
    [InlineData("10.0.0.1")]
    [InlineData("100.64.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("168.63.129.16")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.0.0.8")]
    [InlineData("192.168.1.1")]
    [InlineData("198.18.0.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::127.0.0.1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("64:ff9b:1::1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2002:a9fe:a9fe::1")]
    [InlineData("2001::1")]
    [InlineData("2001:db8::1")]
    [InlineData("fc00::1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("fe80::1")]
    [InlineData("fe80::1%1")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    [InlineData("100::1")]
    public void Address_ThatIsNotPublic_IsRefused(string address) => Assert.False(PublicAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.0")]
    [InlineData("9.255.255.255")]
    [InlineData("::ffff:1.1.1.1")]
    [InlineData("64:ff9b::101:101")]
    [InlineData("2606:4700:4700::1111")]
    public void Address_ThatIsPublic_IsTaken(string address) => Assert.True(PublicAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("crm.example.internal", "10.9.9.9", true)]
    [InlineData("CRM.example.internal", "10.9.9.9", true)]
    [InlineData("other.example.internal", "10.9.9.9", false)]
    [InlineData("other.example.internal", "10.1.2.3", true)]
    [InlineData("other.example.internal", "::ffff:10.1.2.3", true)]
    [InlineData("other.example.internal", "10.2.0.0", false)]
    public void Host_ThatTheOperatorListed_IsAllowed(string host, string address, bool allowed)
    {
        var connection = new GuardedConnection(Options.Create(new WebhookOptions { AllowedHosts = ["crm.example.internal", "10.1.0.0/16"] }));
        Assert.Equal(allowed, connection.Allows(host, IPAddress.Parse(address)));
    }

    [Theory]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://localhost/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://0x7f.1/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[::ffff:7f00:1]/")]
    [InlineData("https://169.254.169.254/latest/meta-data/")]
    public async Task Delivery_IntoAPrivateNetwork_IsRefusedBeforeAnythingIsSent(string address)
    {
        var hook = await Hook.AddAsync(product, address);
        await hook.TestAsync();
        await hook.SweepAsync();
        Assert.Equal((DeliveryFailure.PrivateAddress, null), ((await hook.DeliveriesAsync()).Single().Failure, (await hook.DeliveriesAsync()).Single().Status));
    }

    [Fact]
    public async Task Listener_OnThisMachine_IsNeverConnectedTo()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var hook = await Hook.AddAsync(product, $"https://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}/");
        await hook.TestAsync();
        await hook.SweepAsync();
        Assert.False(listener.Pending());
    }

    [Theory]
    [InlineData("http://crm.example.org/")]
    [InlineData("https://user:secret@crm.example.org/")]
    [InlineData("https://crm.example.org/#part")]
    [InlineData("ftp://crm.example.org/")]
    [InlineData("/events")]
    [InlineData("")]
    public async Task Form_WithAnAddressThatIsNoHttps_SaysSoAndKeepsIt(string address)
    {
        var owner = await product.MemberAsync();
        using var client = await product.SignInAsync(owner);
        var response = await client.SubmitAsync($"/{owner.Workspace.Slug}/settings/webhooks", new() { ["Input.Address"] = address }, "form[action*='handler=Add']");
        var page = await TestClient.ParseAsync(response);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(address, page.QuerySelector("#Input_Address")!.GetAttribute("value") ?? "");
        Assert.NotEqual("", page.QuerySelector("#Input_Address-error")!.TextContent);
        Assert.Null(page.QuerySelector("main table"));
    }

    [Theory]
    [InlineData("AllowedHosts:0=not a host")]
    [InlineData("Authorities=/no/such/file.pem")]
    [InlineData("TimeoutSeconds=0")]
    public void Options_ThatCannotBe_AreRefusedAtTheStart(string setting)
    {
        using var app = Product.Build([$"--Webhooks:{setting}", "--Logging:LogLevel:Default=None"]);
        var refusal = Assert.Throws<OptionsValidationException>(() => app.Services.GetRequiredService<IOptions<WebhookOptions>>().Value);
        Assert.Contains($"Webhooks:{setting.Split(':', '=')[0]}", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://crm.example.org/in", true)]
    [InlineData("https://bücher.example/in", true)]
    [InlineData("https://evil／x.com/", false)]
    [InlineData("https://℀.example/", false)]
    [InlineData("http://crm.example.org/", false)]
    public void Address_ThatIsNoHost_IsRefusedWhereItIsTyped(string address, bool taken) => Assert.Equal(taken, new HttpsAddressAttribute().IsValid(address));
}
