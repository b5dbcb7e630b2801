using System.Globalization;
using System.Text;
using System.Text.Json;
using Maturity.Web.Commands;

namespace Maturity.Web.Tests.Commands;

/// <summary>A peer file and an own file on disk, and the command that compares them.</summary>
internal sealed class ComparedFiles : IDisposable
{
    public const string Date = "2026-06-30";
    public const string Head = "owner,workspace,organization,industry,size,completed,index";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("maturity-compare-");

    public string Peers => Path.Combine(folder.FullName, "peers.csv");

    public string Own => Path.Combine(folder.FullName, "own.csv");

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>One line of an organization: its own owner, one of three workspaces, large, in finance.</summary>
    public static string Line(int number, string scores, string? owner = null, string? workspace = null, string industry = "FIN", string size = "large", string completed = "2026-01-31") =>
        $"{owner ?? $"p{number}"},{workspace ?? $"w{number % 3}"},o{number},{industry},{size},{completed},{scores}";

    /// <summary>A line of the organization that is compared, whose workspace assessed none of the others.</summary>
    public static string Self(string scores, string owner = "self", string workspace = "elsewhere") => $"{owner},{workspace},self,FIN,xlarge,2026-05-31,{scores}";

    public static string Number(double score) => score.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Compares lines that have the same measures.</summary>
    public async Task<JsonElement> CompareAsync(IEnumerable<string> peers, string own, string measures = "")
    {
        var (code, output, error) = await RunAsync(Text(measures, peers), Text(measures, [own]), "--json", "--date", Date);
        Assert.Equal((0, ""), (code, error));
        return JsonElement.Parse(output);
    }

    public Task<(int Code, string Output, string Error)> RunAsync(string peers, string own, params string[] options) =>
        RunAsync(Encoding.UTF8.GetBytes(peers), Encoding.UTF8.GetBytes(own), options);

    public async Task<(int Code, string Output, string Error)> RunAsync(byte[] peers, byte[] own, params string[] options)
    {
        await File.WriteAllBytesAsync(Peers, peers);
        await File.WriteAllBytesAsync(Own, own);
        var (code, output, error) = await InvokeAsync(["--peers", Peers, "--own", Own, .. options]);
        return (code, output, error.Replace(folder.FullName + Path.DirectorySeparatorChar, "", StringComparison.Ordinal));
    }

    public static async Task<(int Code, string Output, string Error)> InvokeAsync(params string[] arguments)
    {
        using StringWriter output = new(CultureInfo.InvariantCulture), error = new(CultureInfo.InvariantCulture);
        var code = await CompareCommand.Create().Parse(arguments).InvokeAsync(new() { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        return (code, output.ToString(), error.ToString());
    }

    public static string Text(string measures, IEnumerable<string> lines) => $"{Head}{measures}\n{string.Concat(lines.Select(line => line + "\n"))}";
}
