using System.CommandLine;
using System.Text.Json;
using Maturity.Web.Commands;
using Maturity.Web.Tests.Mail;

namespace Maturity.Web.Tests.Commands;

public sealed class DoctorCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("maturity-doctor-");

    private string Data => Path.Combine(folder.FullName, "data");

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Doctor_NothingThereYet_FindsNothingBrokenAndMakesNothing()
    {
        var (code, output) = await RunAsync();
        Assert.Contains("will be made at the first start", output);
        Assert.Contains("database  There is none yet", output);
        Assert.Empty(folder.GetFileSystemInfos());
        Assert.Equal(output.Contains("broken", StringComparison.Ordinal) ? 1 : 0, code);
    }

    [Fact]
    public async Task Doctor_Json_HasEveryCheck()
    {
        var (_, output) = await RunAsync("--json");
        var report = JsonElement.Parse(output);
        Assert.Equal(["broken", "checks"], report.EnumerateObject().Select(p => p.Name));
        var checks = report.GetProperty("checks").EnumerateArray().ToList();
        Assert.Equal(["settings", "address", "folder", "database", "mail", "browser", "font"], checks.Select(c => c.GetProperty("check").GetString()));
        Assert.All(checks, check =>
        {
            Assert.Equal(["check", "state", "found", "remedy"], check.EnumerateObject().Select(p => p.Name));
            Assert.Matches("^(fine|attention|broken)$", check.GetProperty("state").GetString());
            Assert.Equal(check.GetProperty("state").GetString() == "fine", check.GetProperty("remedy").ValueKind == JsonValueKind.Null);
        });
    }

    [Fact]
    public async Task Doctor_InstalledProduct_FindsTheSchemaCurrent()
    {
        Assert.Equal(0, await MigrateCommand.Create().Parse([$"--Storage:Folder={Data}", "--Logging:LogLevel:Default=None"]).InvokeAsync());
        Assert.Contains("has the current schema", Found(await CheckAsync("database")));
    }

    [Fact]
    public async Task Doctor_FileThatIsNoDatabase_SaysSo()
    {
        Directory.CreateDirectory(Data);
        await File.WriteAllTextAsync(Path.Combine(Data, "maturity.db"), new string('x', 5000));
        await AssertBrokenAsync("database", "not a database");
    }

    [Fact]
    public async Task Doctor_NoPostgres_SaysSoWithoutThePassword()
    {
        var (code, output) = await RunAsync("--Storage:Engine=Postgres", "--Storage:ConnectionString=Host=127.0.0.1;Port=1;Database=x;Username=x;Password=hunter2-hunter2");
        Assert.Equal(1, code);
        Assert.Contains("The PostgreSQL database cannot be opened", output);
        Assert.DoesNotContain("hunter2", output);
    }

    [Theory]
    [InlineData("--Storage:Engine=Oracle", "Storage:Engine")]
    [InlineData("--Storage:Engine=Postgres", "Storage:ConnectionString is empty")]
    [InlineData("--Mail:Port=99999", "Mail:Port must be 1 to 65535.")]
    [InlineData("--Mail:From=nobody", "Mail:From must be a mail address.")]
    [InlineData("--Work:Role=cook", "Work:Role must be all, web or work.")]
    [InlineData("--Site:Address=http://example.org", "Site:Address must be an absolute https address")]
    [InlineData("--Storage:KeyCertificatePath=/nowhere.pfx", "/nowhere.pfx")]
    public async Task Doctor_WrongSetting_RepeatsWhatTheProductSays(string setting, string message)
    {
        var (code, output) = await RunAsync(setting);
        Assert.Equal(1, code);
        Assert.Contains(message, output);
        Assert.DoesNotContain("   at ", output);
        Assert.DoesNotContain("DataAnnotation", output);
        Assert.Empty(folder.GetFileSystemInfos());
    }

    [Fact]
    public async Task Doctor_SeveralWrongSettings_NamesThemAll()
    {
        var (_, output) = await RunAsync("--Mail:Port=99999", "--Browser:Parallel=99");
        Assert.Contains("Mail:Port", output);
        Assert.Contains("Browser:Parallel", output);
    }

    [Fact]
    public async Task Doctor_FolderInAFile_SaysSo()
    {
        await File.WriteAllTextAsync(Data, "x");
        await AssertBrokenAsync("folder", "is a file");
    }

    [Fact]
    public async Task Doctor_FolderThatNobodyMayWriteTo_SaysSo()
    {
        var (code, output) = await RunAsync("--Storage:Folder=/proc/maturity");
        Assert.Equal(1, code);
        Assert.Contains("/proc cannot be written to", output);
    }

    [Fact]
    public async Task Doctor_BrowserThatIsNotThereOrNoBrowser_SaysSo()
    {
        await AssertBrokenAsync("browser", "There is no file /nowhere/chromium", "--Browser:Path=/nowhere/chromium");
        await AssertBrokenAsync("browser", "/bin/false does not start", "--Browser:Path=/bin/false");
    }

    [Fact]
    public async Task Doctor_MailServer_IsSpokenWithOnlyWhenAsked()
    {
        await using var server = new SmtpStub();
        string[] mail = ["--Mail:Host=127.0.0.1", $"--Mail:Port={server.Port}", "--Mail:From=maturity@example.org", "--Mail:TimeoutSeconds=2"];
        Assert.Contains("--connect", Found(await CheckAsync("mail", mail)));
        Assert.Equal(0, server.Connections);
        Assert.Contains("answers", Found(await CheckAsync("mail", ["--connect", "--Mail:Encrypted=false", .. mail])));
        Assert.Equal(1, server.Connections);
        await AssertBrokenAsync("mail", "offers no encryption", ["--connect", .. mail]);
        server.IsSilent = true;
        await AssertBrokenAsync("mail", "no answer within 2 seconds", ["--connect", .. mail]);
        Assert.Empty(server.Mails);
    }

    [Theory]
    [InlineData("--Mail:Port=465", "from the first byte")]
    [InlineData("--Mail:From=maturity@localhost", "no server takes")]
    public async Task Doctor_MailSettingsThatCannotWork_AreBroken(string setting, string words) =>
        await AssertBrokenAsync("mail", words, "--Mail:Host=mail.example.org", "--Mail:From=maturity@example.org", setting);

    [Fact]
    public void Doctor_IsAmongTheCommands() => Assert.Contains(CommandLine.Build().Subcommands, command => command.Name == "doctor");

    private async Task AssertBrokenAsync(string check, string words, params string[] settings)
    {
        var finding = await CheckAsync(check, settings);
        Assert.Equal("broken", finding.GetProperty("state").GetString());
        Assert.Contains(words, Found(finding));
        Assert.Equal(1, (await RunAsync(settings)).Code);
    }

    private async Task<JsonElement> CheckAsync(string check, params string[] settings)
    {
        var (_, output) = await RunAsync(["--json", .. settings]);
        return JsonElement.Parse(output).GetProperty("checks").EnumerateArray().Single(c => c.GetProperty("check").GetString() == check);
    }

    private static string Found(JsonElement finding) => finding.GetProperty("found").GetString()!;

    private async Task<(int Code, string Output)> RunAsync(params string[] settings)
    {
        using var output = new StringWriter();
        // What comes later wins, so that a test may name another folder.
        var code = await DoctorCommand.Create().Parse([$"--Storage:Folder={Data}", .. settings]).InvokeAsync(new() { Output = output, EnableDefaultExceptionHandler = false });
        return (code, output.ToString());
    }
}
