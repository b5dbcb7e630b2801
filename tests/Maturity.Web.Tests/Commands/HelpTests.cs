using Maturity.Web.Commands;

namespace Maturity.Web.Tests.Commands;

public sealed class HelpTests
{
    public static TheoryData<string> Names => [.. CommandLine.Build().Subcommands.Select(command => command.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Command_AskedForHelp_Explains(string name) => Assert.Equal(0, await CommandLine.RunAsync([name, "--help"]));

    [Fact]
    public async Task Command_Unknown_IsWrongUsage() => Assert.Equal(CommandLine.BadUsage, await CommandLine.RunAsync(["lnt"]));

    [Fact]
    public void Commands_AllOfThem_StandInTheReadme()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Maturity.sln"))) folder = folder.Parent!;
        var readme = File.ReadAllText(Path.Combine(folder.FullName, "README.md"));
        Assert.All(CommandLine.Build().Subcommands, command => Assert.Contains($"| `{command.Name}", readme, StringComparison.Ordinal));
    }
}
