using System.Text;
using Maturity.Core.Questionnaires;

namespace Maturity.Core.Tests.Questionnaires;

/// <summary>The limits that a text is read within: at the limit it passes, one beyond it is refused with its code.</summary>
public sealed class LimitTests
{
    [Theory]
    [InlineData(512 * 1024, false)]
    [InlineData((512 * 1024) + 1, true)]
    public void Load_Bytes_Q001(int bytes, bool refused) =>
        AssertRefused("Q001", refused, Mini.Main + "#" + new string('x', bytes - Encoding.UTF8.GetByteCount(Mini.Main) - 1));

    [Theory]
    [InlineData(20_000, false)]
    [InlineData(20_001, true)]
    public void Load_Characters_Q006(int characters, bool refused) =>
        AssertRefused("Q006", refused, Mini.Main.With("title: Mini", "title: " + new string('x', characters)));

    [Theory]
    [InlineData(20, false)]
    [InlineData(21, true)]
    public void Load_Depth_Q005(int depth, bool refused) =>
        AssertRefused("Q005", refused, new string('[', depth) + new string(']', depth), "Q012");

    [Theory]
    [InlineData(49_994, false)]
    [InlineData(49_995, true)]
    public void Load_Events_Q004(int values, bool refused) =>
        AssertRefused("Q004", refused, "[" + string.Concat(Enumerable.Repeat("a,", values)) + "]", "Q012");

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x61, 0x00 }, "UTF-16")]
    [InlineData(new byte[] { 0xFE, 0xFF, 0x00, 0x61 }, "UTF-16")]
    [InlineData(new byte[] { 0x61, 0x00 }, "zero byte")]
    [InlineData(new byte[] { 0x61, 0xFF }, "not UTF-8")]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 }, "not UTF-8")]
    public void Load_OtherBytes_Q002(byte[] content, string said)
    {
        var problem = QuestionnaireLoader.LoadAlone(new("any.yaml", content)).Problems.Single();
        Assert.Equal("Q002", problem.Code);
        Assert.Contains(said, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_ByteOrderMark_IsFine() =>
        Assert.NotNull(QuestionnaireLoader.LoadAlone(new("any.yaml", (byte[])[.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Mini.Main)])).Questionnaire);

    [Theory]
    [InlineData("minimum: 10,", "minimum: 11,", "Q034")]
    [InlineData("maximum: 49", "maximum: 5", "Q020", "Q034")]
    [InlineData("{code: small", "{code: micro", "Q016")]
    [InlineData("supersector: B}", "supersector: X}", "Q022")]
    [InlineData("{code: B,", "{code: b b,", "Q015", "Q022")]
    [InlineData("label: Ind", "lable: Ind", "Q010", "Q011")]
    public void LoadClassification_Wrong_TellsCode(string part, string replacement, params string[] expected)
    {
        const string right = """
            format: 1
            supersectors: [{code: B, label: Sup}]
            industries: [{code: micro, label: Ind, nace: "A", supersector: B}]
            sizeBands:
              - {code: micro, label: 1–9, minimum: 1, maximum: 9, sizeGroup: SME}
              - {code: small, label: 10–49, minimum: 10, maximum: 49, sizeGroup: SME}
              - {code: rest, label: more, minimum: 50, sizeGroup: LARGE}
            """;
        Assert.Empty(Codes(right));
        Assert.Equal(expected, Codes(right.With(part, replacement)).Distinct().Order());
    }

    private static IEnumerable<string> Codes(string text) =>
        ClassificationLoader.Load(Mini.File("classification.yaml", text), new Dictionary<string, SourceFile>()).Problems.Select(problem => problem.Code);

    private static void AssertRefused(string code, bool refused, string text, params string[] otherwise)
    {
        var codes = Mini.Load(text).Problems.Select(problem => problem.Code).ToList();
        Assert.Equal(refused ? [code] : otherwise, codes.Where(found => found[1] == '0').Distinct());
    }
}
