using Maturity.Web.Commands;

namespace Maturity.Web.Tests.Commands;

/// <summary>Lines that are no CSV: each is named by its own number, and those after it are read all the same.</summary>
public sealed class PeerLinesTests : IDisposable
{
    private const string Own = $"{ComparedFiles.Head}\nself,w9,self,FIN,large,2026-01-31,50\n";

    private readonly ComparedFiles files = new();

    public void Dispose() => files.Dispose();

    public static TheoryData<string, string, string> Broken()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var end in new[] { "\n", "\r\n", "\r" })
        {
            data.Add(end, "o\"3", "3:0");
            data.Add(end, "\"o\"3\"", "3:0");
            data.Add(end, "\"a\"b\"c\"", "3:0");
            data.Add(end, "\"o3", "3:0");
            data.Add(end, new('x', 1001), "3:7");
            data.Add(end, $"\"{new string('x', 1001)}\"", "3:7");
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task Peers_BrokenLine_IsNamedByItsNumberAndSoIsEveryLaterOne(string end, string name, string place)
    {
        string[] lines =
        [
            ComparedFiles.Head, "p2,w1,o2,FIN,large,2026-01-31,50", $"p3,w1,{name},FIN,large,2026-01-31,50", "p4,w1,o4,FIN,nix,2026-01-31,50",
            "", "p6,w1,o6,XXX,large,2026-01-31,50", "p7,w1,\"o7,FIN,large,2026-01-31,50",
        ];
        var (code, output, error) = await files.RunAsync(string.Join(end, lines), Own);
        Assert.Equal((CommandLine.BadInput, ""), (code, output));
        Assert.Equal([$"{place}: B003", "4:14: B022", "6:10: B022", "7:0: B003"], Places(error));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public async Task Peers_HeaderWithUnclosedQuote_IsTheOnlyProblem(string end) => Assert.Equal(
        ["2:0: B003"], Places((await files.RunAsync(string.Join(end, "", "\"" + ComparedFiles.Head, "bad"), Own)).Error));

    [Fact]
    public async Task Peers_LongField_OtherFieldsOfItsLineAreCheckedToo() => Assert.Equal(
        ["2:1: B003", "2:1016: B022"],
        Places((await files.RunAsync($"{ComparedFiles.Head}\n{new string('x', 1001)},w1,o2345,FIN,nix,2026-01-31,50\n", Own)).Error));

    [Theory]
    [InlineData(1000, 0)]
    [InlineData(998, 2)]
    public async Task Peers_FieldOfAThousandLettersInQuotes_IsRead(int letters, int quotes)
    {
        var field = $"\"{new string('x', letters)}{string.Concat(Enumerable.Repeat("\"\"", quotes))}\"";
        var (code, _, error) = await files.RunAsync($"{ComparedFiles.Head}\n{field},w1,o2,FIN,large,2026-01-31,50\n", Own, "--date", ComparedFiles.Date);
        Assert.Equal((0, ""), (code, error));
    }

    [Theory]
    [InlineData("owner\tworkspace\torganization\tindustry\tsize\tcompleted\tindex", "separated by tabs")]
    [InlineData("owner;workspace;organization", "separated by semicolons")]
    [InlineData("sep=,\nowner,workspace", "“sep=” is for Excel")]
    [InlineData("SEP=;\nowner;workspace", "“sep=” is for Excel")]
    public async Task Peers_SeparatedOtherwise_TheCauseIsTheOnlyProblem(string head, string cause)
    {
        var (_, _, error) = await files.RunAsync(head + "\n", Own);
        Assert.Equal(["1:1: B013"], Places(error));
        Assert.Contains(cause, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("P1", "p1")]
    [InlineData("Acme Group", "acme-group")]
    [InlineData("Caf\u00E9", "Cafe\u0301")]
    public async Task Compare_OwnersWrittenDifferently_AreOne(string one, string other)
    {
        string[] owners = [one, other, "p3", "p4", "p5"];
        var json = await files.CompareAsync(owners.Select((owner, at) => ComparedFiles.Line(at, "50", owner)), ComparedFiles.Self("50"));
        Assert.Equal("too-few-owners", json.GetProperty("hidden").GetString());

        // As the owner of the own organization, neither is a peer.
        owners = [one, "p2", "p3", "p4", "p5"];
        var own = await files.CompareAsync(owners.Select((owner, at) => ComparedFiles.Line(at, "50", owner)), ComparedFiles.Self("50", other));
        Assert.Equal("too-few-owners", own.GetProperty("hidden").GetString());
    }

    [Fact]
    public async Task Compare_OwnersOfSignsOnly_AreKeptApart()
    {
        string[] owners = ["+", "-", "*", "#", "&"];
        var json = await files.CompareAsync(owners.Select((owner, at) => ComparedFiles.Line(at, "50", owner)), ComparedFiles.Self("50"));
        Assert.Equal("5-9", json.GetProperty("peers").GetString());
    }

    [Fact]
    public async Task Compare_OwnWorkspaceWrittenDifferently_StillKnowsItsClients()
    {
        var json = await files.CompareAsync(Enumerable.Range(0, 12).Select(at => ComparedFiles.Line(at, "50", workspace: at < 9 ? "north" : null)), ComparedFiles.Self("50", workspace: "North"));
        Assert.Equal("nearly-own-clients", json.GetProperty("hidden").GetString());
    }

    private static IEnumerable<string> Places(string error) => error.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => string.Join(' ', line.Split(' ').Take(2))).Select(place => place["peers.csv:".Length..]);
}
