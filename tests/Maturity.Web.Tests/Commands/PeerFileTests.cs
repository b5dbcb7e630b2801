using System.Text;
using Maturity.Web.Commands;
using Maturity.Web.Features.Benchmarks;

namespace Maturity.Web.Tests.Commands;

/// <summary>Files that are read whole or not at all, every problem with its line.</summary>
public sealed class PeerFileTests : IDisposable
{
    private const string Head = ComparedFiles.Head;
    private const string Good = "p1,w1,o1,FIN,large,2026-01-31,50";
    private const string Own = $"{Head}\nself,w9,self,FIN,large,2026-01-31,50\n";

    private readonly ComparedFiles files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public async Task Peers_EveryProblemOfALine_IsNamedWithLinePlaceAndColumn()
    {
        var (code, output, error) = await files.RunAsync($"""
            {Head},TAL,TAL.attract
            {Good},10,20
            ,w1,,FIN,large,2026-01-31,50,10,20
            p3," ",o3,XXX,large_250,31-01-2026,101,x,-1
            p4,w1,o1,FIN,large,2026-02-30,,NaN,"1,5"
            p5,w1,o5,FIN,large,2026-01-31,50
            p6,w1,o6,fin,large,2026-01-31,1e3,Infinity,0x10
            """, Own.Replace("index", "index,TAL,TAL.attract", StringComparison.Ordinal).Replace(",50", ",50,10,", StringComparison.Ordinal));
        Assert.Equal((CommandLine.BadInput, ""), (code, output));
        Assert.Equal(
            [
                "peers.csv:3:1: B021", "peers.csv:3:5: B021",
                "peers.csv:4:4: B021", "peers.csv:4:11: B022", "peers.csv:4:15: B022", "peers.csv:4:25: B023", "peers.csv:4:36: B024", "peers.csv:4:40: B024", "peers.csv:4:42: B024",
                "peers.csv:5:7: B025", "peers.csv:5:20: B023", "peers.csv:5:31: B024", "peers.csv:5:32: B024", "peers.csv:5:36: B024",
                "peers.csv:6:0: B020",
                "peers.csv:7:10: B022", "peers.csv:7:31: B024", "peers.csv:7:35: B024", "peers.csv:7:44: B024",
            ],
            Places(error));
        Assert.Contains("Column size: There is no size “large_250”. Use one of micro, small, medium, large, xlarge, huge.", error, StringComparison.Ordinal);
        Assert.Contains("Column TAL.attract: “1,5” is no score. Write a number from 0 to 100 with a point before decimals", error, StringComparison.Ordinal);
        Assert.Contains("The organization “o1” stands in line 2 already.", error, StringComparison.Ordinal);
        Assert.Contains("The line has 7 fields, the first line has 9.", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("owner;workspace;organization", "B013")]
    [InlineData("workspace,owner,organization,industry,size,completed,index", "B013")]
    [InlineData("owner,workspace,organization,industry,size,completed", "B010")]
    [InlineData("owner,Workspace,organization,industry,size,completed,index", "B011", "B010")]
    [InlineData(Head + ",TAL,TAL", "B012")]
    [InlineData(Head + ",TAL,revenue,", "B011", "B011")]
    [InlineData(Head + ",TAL.unknown", "B011")]
    [InlineData("owner", "B010", "B010", "B010", "B010", "B010", "B010")]
    public async Task Peers_HeaderWrong_EveryColumnIsNamedAndNoLineIsRead(string head, params string[] codes)
    {
        var (code, output, error) = await files.RunAsync($"{head}\nbad\n", Own);
        Assert.Equal((CommandLine.BadInput, ""), (code, output));
        Assert.Equal(codes, Places(error).Select(place => place.Split(": ")[1]));
        Assert.All(Places(error), place => Assert.StartsWith("peers.csv:1:", place, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "peers.csv:0:0: B002")]
    [InlineData("\uFEFF\r\n \t\n", "peers.csv:0:0: B002")]
    [InlineData(Head + "\np1,w1,\"o\"1,FIN,large,2026-01-31,50\np2,w1,o2,FIN,nix,2026-01-31,50\n", "peers.csv:2:0: B003", "peers.csv:3:14: B022")]
    [InlineData(Head + "\np1,w1,\"o1\np2,w1,o2,FIN,large,2026-01-31,50\n", "peers.csv:2:0: B003")]
    [InlineData(Head + "\n\n\np1,w\u0007,o1,FIN,large,2026-01-31,50\n", "peers.csv:4:4: B021")]
    [InlineData(Head + "\np\uFFFE,w1,o1,FIN,large,2026-01-31,50\n", "peers.csv:2:1: B021")]
    public async Task Peers_TextWrong_IsRefused(string text, params string[] places)
    {
        var (code, output, error) = await files.RunAsync(text, Own);
        Assert.Equal((CommandLine.BadInput, ""), (code, output));
        Assert.Equal(places, Places(error));
        Assert.DoesNotContain('\u0007', error);
    }

    [Fact]
    public async Task Peers_NotUtf8_EveryLineIsNamed()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes($"{Head}\r\n{Good}\r\n"), .. Encoding.Latin1.GetBytes("Café,w1,o2,FIN,large,2026-01-31,50\r\nThé,w1,o3,FIN,large,2026-01-31,50\r\n")];
        var (code, _, error) = await files.RunAsync(bytes, Encoding.UTF8.GetBytes(Own));
        Assert.Equal((CommandLine.BadInput, "peers.csv:3:0: B002|peers.csv:4:0: B002"), (code, string.Join('|', Places(error))));
        var wide = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Own)).ToArray();
        Assert.Contains("peers.csv:1:0: B002", (await files.RunAsync(wide, Encoding.UTF8.GetBytes(Own))).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Peers_HugeLineOrField_IsRefused()
    {
        var line = await files.RunAsync($"{Head}\n{Good}\n{new string(',', PeerFile.LongestLine + 1)}\n", Own);
        Assert.Equal((CommandLine.BadInput, "peers.csv:3:0: B001"), (line.Code, string.Join('|', Places(line.Error))));
        var field = await files.RunAsync($"{Head}\n{Good}\n{new string('x', 1001)},w1,o2,FIN,large,2026-01-31,50\n", Own);
        Assert.Equal((CommandLine.BadInput, "peers.csv:3:1: B003"), (field.Code, string.Join('|', Places(field.Error))));
    }

    [Fact]
    public async Task Peers_TooLarge_IsRefusedUnread()
    {
        var (_, _, _) = await files.RunAsync("", Own);
        await using (var file = File.OpenWrite(files.Peers)) file.SetLength(PeerFile.LargestSize + 1L);
        var (code, _, error) = await ComparedFiles.InvokeAsync("--peers", files.Peers, "--own", files.Own);
        Assert.Equal(CommandLine.BadInput, code);
        Assert.Contains("peers.csv:0:0: B001 The file is larger than 104857600 bytes (100 MB) and is not read.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Peers_ThousandsOfProblems_ListsTheFirstAndSaysSo()
    {
        var (_, _, error) = await files.RunAsync($"{Head}\n{string.Concat(Enumerable.Repeat("x\n", 5000))}", Own);
        Assert.Equal(1001, Places(error).Count());
        Assert.StartsWith("peers.csv:1002:0: B004", Places(error).Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task BothFiles_Wrong_ProblemsOfBothAreListed()
    {
        var (code, _, error) = await files.RunAsync($"{Head}\nx\n", $"{Head}\n");
        Assert.Equal((CommandLine.BadInput, "peers.csv:2:0: B020|own.csv:0:0: B026"), (code, string.Join('|', Places(error))));
        var two = await files.RunAsync($"{Head},TAL\n{Good},1\n", $"{Head},DAT\n{Good},1\n{Good.Replace("o1", "o2", StringComparison.Ordinal)},1\n");
        Assert.Equal((CommandLine.BadInput, "own.csv:0:0: B026|own.csv:1:0: B014"), (two.Code, string.Join('|', Places(two.Error))));
        Assert.Contains("TAL is missing, DAT is not there", two.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Peers_HeaderOnly_IsAnEmptyBenchmark()
    {
        var (code, output, error) = await files.RunAsync($"{Head}\n", Own);
        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith("There are not enough peers yet.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Peers_ByteOrderMarkLineEndingsQuotesAndBlanks_AreReadAlike()
    {
        var lines = Enumerable.Range(0, 12).Select(i => ComparedFiles.Line(i, (10 * i / 2).ToString(System.Globalization.CultureInfo.InvariantCulture))).ToList();
        var plain = await files.RunAsync(ComparedFiles.Text("", lines), Own, "--json", "--date", ComparedFiles.Date);
        Assert.Equal((0, ""), (plain.Code, plain.Error));
        var quoted = lines.Select(line => string.Join(',', line.Split(',').Select((field, place) => place == 0 ? $"\"{field}, Ltd \"\"X\"\"\"" : $" \"{field}\"".TrimStart())));
        var other = $"\uFEFF{Head}\r\n\r\n{string.Join("\r\n", quoted)}";
        Assert.Equal(plain, await files.RunAsync(other, "\uFEFF" + Own.Replace("\n", "\r\n", StringComparison.Ordinal), "--json", "--date", ComparedFiles.Date));
        Assert.Equal(plain, await files.RunAsync(ComparedFiles.Text("", lines.AsEnumerable().Reverse()), Own, "--json", "--date", ComparedFiles.Date));
    }

    [Theory]
    [InlineData("none.csv", "Could not find file")]
    [InlineData("", "The value cannot be an empty string")]
    [InlineData(".", "It is a folder.")]
    [InlineData("/dev/zero", "It is a pipe or a device.")]
    [InlineData("pipe", "It is a pipe or a device.")]
    public async Task Peers_NoFile_IsRefusedUnread(string name, string why)
    {
        await File.WriteAllTextAsync(files.Own, Own);
        var path = name.Length is 0 or 1 || name[0] == '/' ? name : Path.Combine(Path.GetDirectoryName(files.Own)!, name);
        if (name == "pipe") Pipe.At(path);
        var (code, output, error) = await Task.Run(() => ComparedFiles.InvokeAsync("--peers", path, "--own", files.Own)).WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal((CommandLine.BadInput, ""), (code, output));
        Assert.StartsWith($"{path}:0:0: B000 The file cannot be read. {why}", error, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Places(string error) =>
        error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => string.Join(' ', line.Split(' ').Take(2)));
}
