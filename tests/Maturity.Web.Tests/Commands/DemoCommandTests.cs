using System.Globalization;
using Maturity.Web.Commands;

namespace Maturity.Web.Tests.Commands;

public sealed class DemoCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("maturity-demo-");

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Demo_FirstAndSecondTime_SaysWhereItIsAndHowToSignIn()
    {
        var first = await RunAsync();
        Assert.Contains("http://localhost:5078/demo", first, StringComparison.Ordinal);
        var owner = first.Split(' ').Single(word => word.StartsWith("demo-", StringComparison.Ordinal));
        var second = await RunAsync();
        Assert.Contains("http://localhost:5078/demo", second, StringComparison.Ordinal);
        Assert.Contains(owner, second, StringComparison.Ordinal);
        Assert.Contains("http://localhost:5078/account/forgot-password", second, StringComparison.Ordinal);
        Assert.Contains(Path.Combine(folder.FullName, "mail"), second, StringComparison.Ordinal);
    }

    private async Task<string> RunAsync()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        Assert.Equal(0, await DemoCommand.Create().Parse([$"--Storage:Folder={folder.FullName}", "--urls=http://localhost:5078"]).InvokeAsync(new() { Output = output }));
        return output.ToString();
    }
}
