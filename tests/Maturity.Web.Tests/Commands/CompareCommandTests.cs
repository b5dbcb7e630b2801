using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Maturity.Web.Tests.Commands;

/// <summary>Every level of release and every rule that hides, as the command prints it. The peers are those of the vectors, whose figures are published.</summary>
public sealed class CompareCommandTests : IDisposable
{
    private static readonly double[] Five = [20, 35, 40, 55, 75];
    private static readonly double[] Twelve = [22.5, 28, 31.2, 35, 35, 41.7, 44.4, 47.9, 52.1, 55, 63.3, 71.8];
    private static readonly double[] Thirty = [.. Enumerable.Range(0, 30).Select(i => 20.0 + (2 * i))];
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ComparedFiles files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public async Task Compare_FourPeers_PrintsNothingAndTheRule() => Assert.Equal(
        """{"cohort":null,"fallbackFrom":null,"peers":null,"hidden":"too-few-owners","segment":null,"date":"2026-06-30","measures":[{"id":"index","own":51,"estimate":null,"statement":null,"rank":null,"p10":null,"p25":null,"median":null,"p75":null,"p90":null,"medianLow":null,"medianHigh":null,"hidden":"too-few-owners","heldBack":null}]}""",
        Compact(await files.CompareAsync(Lines(Five[1..]), ComparedFiles.Self("50.5"))));

    [Fact]
    public async Task Compare_FivePeers_PrintsTheEstimateAlone() => Assert.Equal(
        """{"cohort":"industry+size","fallbackFrom":null,"peers":"5-9","hidden":null,"segment":"FIN/LARGE","date":"2026-06-30","measures":[{"id":"index","own":51,"estimate":45,"statement":null,"rank":null,"p10":null,"p25":null,"median":null,"p75":null,"p90":null,"medianLow":null,"medianHigh":null,"hidden":null,"heldBack":"quartiles-below-10-owners"}]}""",
        Compact(await files.CompareAsync(Lines(Five), ComparedFiles.Self("50.5"))));

    [Fact]
    public async Task Compare_TwelvePeers_PrintsQuartilesWithoutTails() => Assert.Equal(
        """{"cohort":"industry+size","fallbackFrom":null,"peers":"10-19","hidden":null,"segment":"FIN/LARGE","date":"2026-06-30","measures":[{"id":"index","own":35,"estimate":null,"statement":"about the same","rank":30,"p10":null,"p25":33,"median":43,"p75":55,"p90":null,"medianLow":34,"medianHigh":53,"hidden":null,"heldBack":"tails-below-30-owners"}]}""",
        Compact(await files.CompareAsync(Lines(Twelve), ComparedFiles.Self("35.0"))));

    [Fact]
    public async Task Compare_ThirtyPeers_PrintsTailsAndWholeRanks() => Assert.Equal(
        """{"cohort":"industry+size","fallbackFrom":null,"peers":"30-49","hidden":null,"segment":"FIN/LARGE","date":"2026-06-30","measures":[{"id":"index","own":60,"estimate":null,"statement":"above","rank":68,"p10":25,"p25":34,"median":49,"p75":64,"p90":73,"medianLow":40,"medianHigh":58,"hidden":null,"heldBack":null}]}""",
        Compact(await files.CompareAsync(Lines(Thirty), ComparedFiles.Self("60"))));

    [Fact]
    public async Task Compare_OneOwnerHasMoreThanAQuarter_NamesTheRule()
    {
        var json = await files.CompareAsync(Twelve.Select((score, i) => ComparedFiles.Line(i, ComparedFiles.Number(score), i < 4 ? "group" : null)), ComparedFiles.Self("35"));
        AssertHidden("dominant-owner", json);
        var allowed = await files.CompareAsync(Twelve.Select((score, i) => ComparedFiles.Line(i, ComparedFiles.Number(score), i < 3 ? "group" : null)), ComparedFiles.Self("35"));
        Assert.Equal("industry+size", allowed.GetProperty("cohort").GetString());
    }

    [Theory]
    [InlineData(12, 1, true)]
    [InlineData(8, 1, false)]
    [InlineData(8, 2, false)]
    [InlineData(7, 1, false)]
    [InlineData(7, 2, true)]
    public async Task Compare_OwnWorkspaceAssessedNearlyAll_NamesTheRule(int mine, int others, bool shown)
    {
        var json = await files.CompareAsync(
            Twelve.Select((score, i) => ComparedFiles.Line(i, ComparedFiles.Number(score), workspace: i < mine ? "mine" : $"w{i % others}")), ComparedFiles.Self("35", workspace: "mine"));
        if (shown) Assert.Equal("industry+size", json.GetProperty("cohort").GetString());
        else AssertHidden("nearly-own-clients", json);
    }

    [Fact]
    public async Task Compare_NarrowSetIsNearlyTheWiderOne_FallsBackAndSaysFromWhat()
    {
        var json = await files.CompareAsync(Twelve.Select((score, i) => ComparedFiles.Line(i, ComparedFiles.Number(score), size: i < 2 ? "small" : "huge")), ComparedFiles.Self("35"));
        Assert.Equal(("industry", "industry+size", "10-19", "FIN"), (Word(json, "cohort"), Word(json, "fallbackFrom"), Word(json, "peers"), Word(json, "segment")));
        Assert.Equal(43, json.GetProperty("measures")[0].GetProperty("median").GetInt32());
    }

    [Fact]
    public async Task Compare_WiderSetHasFewStrangersMore_IsJudgedByAllThatItHasMore()
    {
        // Of the six that only the industry has, the own workspace assessed two.
        var json = await files.CompareAsync(
            Enumerable.Range(0, 18).Select(i => ComparedFiles.Line(i, ComparedFiles.Number(Twelve[i % 12]), workspace: i is < 4 or 12 or 13 ? "mine" : null, size: i < 12 ? "large" : "small")),
            ComparedFiles.Self("35", workspace: "mine"));
        Assert.Equal(("industry+size", null, "10-19"), (Word(json, "cohort"), Word(json, "fallbackFrom"), Word(json, "peers")));
        Assert.Equal(43, json.GetProperty("measures")[0].GetProperty("median").GetInt32());
    }

    [Fact]
    public async Task Compare_MeasuresThatSomeLack_AreReleasedEachByItsOwnPeers()
    {
        // TAL: 4 have it. DAT: 8. TEC: one owner has 3 of 11. FEA: all but two are the viewer's own clients. VIS: all 12.
        string Scores(int i) => string.Join(',', new[] { Twelve[i], i < 4 ? 50 : -1, i < 8 ? 50 : -1, i < 11 ? 50 : -1, i is 0 or 1 or 9 or 10 or 11 or 2 or 3 ? 50 : -1, 50 }.Select(score => score < 0 ? "" : ComparedFiles.Number(score)));
        var json = await files.CompareAsync(
            Twelve.Select((_, i) => ComparedFiles.Line(i, Scores(i), i < 3 ? "group" : null, i is 2 or 3 or >= 7 ? "mine" : null)), ComparedFiles.Self("35,1,2,3,4,", workspace: "mine"), ",TAL,DAT,TEC,FEA,VIS");
        Assert.Equal("industry+size", json.GetProperty("cohort").GetString());
        Assert.Equal(
            ["index null 43 null", "TAL too-few-owners null null", "DAT dominant-owner null null", "TEC dominant-owner null null", "FEA dominant-owner null null", "VIS null 50 null"],
            json.GetProperty("measures").EnumerateArray().Select(Told));
        var own = json.GetProperty("measures").EnumerateArray().Select(measure => measure.GetProperty("own").GetRawText());
        Assert.Equal(["35", "1", "2", "3", "4", "null"], own);
    }

    [Fact]
    public async Task Compare_MeasureOfEightOwners_IsEstimatedBesideQuartilesOfTheIndex()
    {
        var json = await files.CompareAsync(Twelve.Select((score, i) => ComparedFiles.Line(i, $"{ComparedFiles.Number(score)},{(i < 8 ? "40" : "")},{(i < 10 ? "60" : "")}")), ComparedFiles.Self("35,50,60"), ",TAL,DAT");
        Assert.Equal(["index null 43 null", "TAL null null 40", "DAT null 60 null"], json.GetProperty("measures").EnumerateArray().Select(Told));
        Assert.Equal(
            ["tails-below-30-owners", "quartiles-below-10-owners", "tails-below-30-owners"],
            json.GetProperty("measures").EnumerateArray().Select(measure => Word(measure, "heldBack")));
    }

    [Fact]
    public async Task Compare_MeasureWhoseWiderSetIsNearlyTheSame_IsHeldBackAlone()
    {
        var json = await files.CompareAsync(
            Enumerable.Range(0, 18).Select(i => ComparedFiles.Line(i, $"50,{(i < 14 ? "40" : "")}", size: i < 12 ? "large" : "micro")), ComparedFiles.Self("35,50"), ",TAL");
        Assert.Equal("industry+size", json.GetProperty("cohort").GetString());
        Assert.Equal(["index null 50 null", "TAL nearly-wider-cell null null"], json.GetProperty("measures").EnumerateArray().Select(Told));
    }

    [Fact]
    public async Task Compare_OwnersOtherOrganizationsAndOwnRow_AreNoPeers()
    {
        IEnumerable<string> others = [ComparedFiles.Line(90, "100", "self"), "former,w1,self,FIN,large,2026-01-31,100", .. Lines(Twelve)];
        Assert.Equal(Compact(await files.CompareAsync(Lines(Twelve), ComparedFiles.Self("35"))), Compact(await files.CompareAsync(others, ComparedFiles.Self("35"))));
    }

    private static void AssertHidden(string rule, JsonElement json)
    {
        Assert.Equal((null, null, null, rule), (Word(json, "cohort"), Word(json, "fallbackFrom"), Word(json, "peers"), Word(json, "hidden")));
        var measure = json.GetProperty("measures")[0];
        Assert.Equal(["id", "own", "hidden"], measure.EnumerateObject().Where(figure => figure.Value.ValueKind != JsonValueKind.Null).Select(figure => figure.Name));
        Assert.Equal(rule, Word(measure, "hidden"));
    }

    private static string Told(JsonElement measure) =>
        $"{Word(measure, "id")} {Word(measure, "hidden") ?? "null"} {measure.GetProperty("median").GetRawText()} {measure.GetProperty("estimate").GetRawText()}";

    private static string? Word(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element, Relaxed);

    private static IEnumerable<string> Lines(IEnumerable<double> scores) => scores.Select((score, i) => ComparedFiles.Line(i, score.ToString("R", CultureInfo.InvariantCulture)));
}
