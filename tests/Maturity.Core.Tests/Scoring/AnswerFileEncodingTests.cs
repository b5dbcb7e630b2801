using System.Diagnostics;
using System.Text;
using Maturity.Core.Scoring;
using static Maturity.Core.Tests.Scoring.AnswerText;

namespace Maturity.Core.Tests.Scoring;

/// <summary>Answer files that are not what they seem: other encodings, depth, size, control characters.</summary>
public sealed class AnswerFileEncodingTests
{
    [Fact]
    public void Parse_ByteOrderMark_IsPassedOver()
    {
        var text = File(Respondent("r1"));
        Assert.NotNull(AnswerFile.Parse(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(text)).ToArray(), "answers.json", Mini).Sheets);
        Assert.Equal("A002", AnswerFile.Parse(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(text)).ToArray(), "answers.json", Mini).Problems.Single().Code);
    }

    [Fact]
    public void Parse_ColumnAfterOtherScripts_CountsCharacters() =>
        AssertProblem(File("""{ "id": "Zoë 你好", "group": "nobody", "answers": {} }"""), "A012", 2, 28);

    [Fact]
    public void Parse_TerminalControlInText_IsNotRepeated()
    {
        var problem = Parse(File("""{ "id": "r", "group": "\u001b[31m\u202e\n", "answers": {} }""")).Problems.Single();
        Assert.StartsWith("\"?[31m??\" is not", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_TooLarge_ReportsA001() =>
        Assert.Equal("A001", AnswerFile.Parse(new byte[AnswerFile.LargestSize + 1], "answers.json", Mini).Problems.Single().Code);

    [Fact]
    public void Parse_Latin1InsideText_IsRefusedAsAWhole()
    {
        var problem = AnswerFile.Parse(Encoding.Latin1.GetBytes(File(Respondent("Zoë"))), "answers.json", Mini).Problems.Single();
        Assert.Equal("answers.json:0:0: A002 The file is not UTF-8 text.", problem.ToString());
    }

    [Fact]
    public void Parse_DeepValueUnderUnknownKey_IsRefusedForItsDepth()
    {
        var deep = new string('[', 20) + new string(']', 20);
        Assert.Equal(["A005", "A002"], Parse(File($$"""{ "id": "r", "group": "data", "answers": {}, "x": {{deep}} }""")).Problems.Select(problem => problem.Code));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    public void Parse_DeepNesting_IsRefusedAtOnce(string opening) =>
        Assert.Contains(Parse(string.Concat(Enumerable.Repeat(opening, 100_000))).Problems, problem => problem.Code == "A002");

    [Fact]
    public void Parse_HugeFileOfMistakes_ListsAThousandInSeconds()
    {
        var one = """{ "id": 1, "group": 2, "answers": { "x": 3 } },""";
        var text = File(string.Concat(Enumerable.Repeat(one, 200_000)) + Respondent("r1"));
        Assert.InRange(text.Length, 8_000_000, AnswerFile.LargestSize);
        var watch = Stopwatch.StartNew();
        var loaded = Parse(text);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
        Assert.Equal("A015", loaded.Problems[0].Code);
        Assert.Equal(1001, loaded.Problems.Count);
        Assert.Null(loaded.Sheets);
    }
}
