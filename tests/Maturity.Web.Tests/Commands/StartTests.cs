using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Maturity.Web.Commands;
using Maturity.Web.Http;
using Maturity.Web.Mail;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Tests.Commands;

public sealed class StartTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("maturity-start-");

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Start_OnAnyPort_LinksLeadThere()
    {
        await using var app = Build("--Work:Role=web");
        await app.StartProductAsync();
        var port = new Uri(app.Urls.Single()).Port;
        Assert.Equal($"http://localhost:{port}/x", Site(app).Url("/x"));
        await app.StopAsync();
    }

    [Fact]
    public async Task Start_AddressConfigured_StaysAsItIs()
    {
        await using var app = Build("--Work:Role=web", "--Site:Address=https://maturity.example.org");
        await app.StartProductAsync();
        Assert.Equal("https://maturity.example.org/", Site(app).Url("/"));
        await app.StopAsync();
    }

    [Fact]
    public async Task Start_NodeThatOnlyWorks_OffersNoLink()
    {
        await using (var app = Build("--Work:Role=work")) await StartAndStopAsync(app);
        await using var web = Build("--Work:Role=web");
        await using var scope = web.Services.CreateAsyncScope();
        Assert.Empty(scope.ServiceProvider.GetRequiredService<Maturity.Web.Data.MaturityDb>().Installations);
    }

    [Fact]
    public async Task Serve_PortTaken_SaysSoInOneSentence()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        string[] words = [$"--Storage:Folder={folder.FullName}", $"--urls=http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}", "--Logging:LogLevel:Default=None"];
        Assert.Equal(CommandLine.BadInput, await ServeCommand.ServeAsync(words, error, "--Work:Role=web"));
        Assert.StartsWith("The port is taken", error.ToString(), StringComparison.Ordinal);
        Assert.Single(error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Serve_WithoutRole_LeavesTheSettingAlone()
    {
        // Were the role overridden, this would be taken and the product would serve for ever.
        using var error = new StringWriter(CultureInfo.InvariantCulture);
        var code = await ServeCommand.Create().Parse([$"--Storage:Folder={folder.FullName}", "--Work:Role=cook"])
            .InvokeAsync(new() { Error = error, EnableDefaultExceptionHandler = false }).WaitAsync(TimeSpan.FromSeconds(60));
        Assert.Equal(CommandLine.BadInput, code);
        Assert.Contains("Work:Role must be", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:5078", "http://localhost:5078")]
    [InlineData("http://[::]:8080", "http://localhost:8080")]
    [InlineData("https://127.0.0.1:5001;http://*:80", "http://localhost")]
    [InlineData("http://192.0.2.7:5000", null)]
    [InlineData("http://127.0.0.1:0", null)]
    public void Address_OfWhereItListens_IsThatOfThisMachine(string listening, string? address) =>
        Assert.Equal(address, ListeningAddress.Of(listening.Split(';')));

    private WebApplication Build(params string[] settings) =>
        Product.Build([$"--Storage:Folder={folder.FullName}", "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=None", .. settings]);

    private static SiteOptions Site(WebApplication app) => app.Services.GetRequiredService<IOptions<SiteOptions>>().Value;

    private static async Task StartAndStopAsync(WebApplication app)
    {
        await app.StartProductAsync();
        await app.StopAsync();
    }
}
