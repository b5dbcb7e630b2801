using System.Globalization;
using Maturity.Web.Commands;

namespace Maturity.Web.Tests.Commands;

public sealed class SettingsTests : IDisposable
{
    private const string NoPostgres = "--Storage:ConnectionString=Host=127.0.0.1;Port=1;Database=x;Username=x;Password=hunter2-hunter2";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("maturity-settings-");

    private string Data => Path.Combine(folder.FullName, "data");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("--Storage:Engine=foo", "Storage:Engine must be Sqlite or Postgres.")]
    [InlineData("--Http:SavesPerMinute=abc", "Http:SavesPerMinute must be between 1 and 1000000.")]
    [InlineData("--Mail:Encrypted=perhaps", "Mail:Encrypted must be true or false.")]
    [InlineData("--Http:KnownProxies=10.0.0.7", "Http:KnownProxies must be a list")]
    [InlineData("--Site:Address=http://x.org", "Site:Address must be an absolute https address")]
    [InlineData("--Site:Address=", "Site:Address must be a full address")]
    [InlineData("--Storage:Folder=/proc/x", "Storage:Folder must be a folder that the product may write to")]
    [InlineData("--Mail:Port=99999", "Mail:Port must be 1 to 65535.")]
    [InlineData("--Mail:From=a@b c", "Mail:From must be a mail address.")]
    [InlineData("--Mail:From=", "Mail:From must be a mail address.")]
    [InlineData("--Work:Role=cook", "Work:Role must be all, web or work.")]
    public async Task Start_WrongSetting_EndsInASentenceBeforeAnythingIsMade(string setting, string sentence)
    {
        foreach (var command in new[] { "serve", "migrate", "demo" })
        {
            var (code, error) = await RunAsync(command, setting);
            Assert.Equal(CommandLine.BadInput, code);
            Assert.Contains(sentence, error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
            Assert.Empty(folder.GetFileSystemInfos());
        }
    }

    [Fact]
    public async Task Start_SeveralUnreadableValues_NamesThemAll()
    {
        var (_, error) = await RunAsync("serve", "--Storage:Engine=foo", "--Browser:Parallel=many");
        Assert.Equal(2, error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("migrate")]
    public async Task Start_NoPostgres_NamesTheSettingAndHidesThePassword(string command)
    {
        var (code, error) = await RunAsync(command, "--Storage:Engine=Postgres", NoPostgres);
        Assert.Equal(CommandLine.BadInput, code);
        Assert.StartsWith("Storage:ConnectionString: the PostgreSQL database cannot be opened", error, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host=x;Port=abc")]
    [InlineData("nonsense")]
    [InlineData("Colour=red")]
    public async Task Start_OddConnectionString_SaysSo(string text)
    {
        var (code, error) = await RunAsync("migrate", "--Storage:Engine=Postgres", $"--Storage:ConnectionString={text}");
        Assert.Equal(CommandLine.BadInput, code);
        Assert.Contains("Storage:ConnectionString cannot be read", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("serve", "foo")]
    [InlineData("migrate", "nonsense")]
    [InlineData("demo", "--demo")]
    [InlineData("doctor", "--Stroage:Folder=x")]
    [InlineData("serve", "--Storage:Foldr=x")]
    [InlineData("serve", "--Storage=x")]
    public async Task Command_WordThatIsNoSetting_IsWrongUsage(string command, string word)
    {
        var (code, error) = await RunAsync(command, word);
        Assert.Equal(CommandLine.BadUsage, code);
        Assert.Contains(word.Split('=')[0], error, StringComparison.Ordinal);
        Assert.Empty(folder.GetFileSystemInfos());
    }

    [Theory]
    [InlineData("--foo")]
    [InlineData("--Stroage:Folder=x")]
    public async Task Command_BeginsWithAnUnknownSetting_DoesNotServe(string word) =>
        Assert.Equal(CommandLine.BadUsage, await CommandLine.RunAsync([word]));

    [Fact]
    public void Settings_OfTheFrameworkAndInTwoWords_AreTaken()
    {
        var read = SettingArguments.Read(["--urls", "http://localhost:1", "--Logging:LogLevel:Default=None", "--Http:KnownProxies:0=10.0.0.7", "--AllowedHosts=*"]);
        Assert.Empty(read.Problems);
        Assert.Equal(["--urls=http://localhost:1", "--Logging:LogLevel:Default=None", "--Http:KnownProxies:0=10.0.0.7", "--AllowedHosts=*"], read.Taken);
    }

    private async Task<(int Code, string Error)> RunAsync(string command, params string[] words)
    {
        using StringWriter output = new(CultureInfo.InvariantCulture), error = new(CultureInfo.InvariantCulture);
        string[] all = [command, $"--Storage:Folder={Data}", "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=None", .. words];
        var code = await CommandLine.Build().Parse(all).InvokeAsync(new() { Output = output, Error = error, EnableDefaultExceptionHandler = false })
            .WaitAsync(TimeSpan.FromSeconds(60));
        return (code, error.ToString());
    }
}
