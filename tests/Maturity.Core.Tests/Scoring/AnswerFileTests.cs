using Maturity.Core.Questionnaires;
using Maturity.Core.Scoring;
using static Maturity.Core.Tests.Scoring.AnswerText;

namespace Maturity.Core.Tests.Scoring;

public sealed class AnswerFileTests
{
    [Fact]
    public void Parse_WholeFile_GivesSheets()
    {
        var loaded = Parse(File("""{ "id": "r1", "group": "executive", "answers": { "TAL-01": 3, "TAL-02": "na", "TAL-03": "dk" } }, { "answers": {}, "group": "data", "id": "r2" }"""));
        Assert.Empty(loaded.Problems);
        Assert.Equal([("r1", "executive"), ("r2", "data")], loaded.Sheets!.Select(sheet => (sheet.Respondent, sheet.Group)));
        Assert.Equal(3, loaded.Sheets![0].Answers["TAL-01"].Level);
        Assert.Equal(Answer.NotApplicable, loaded.Sheets[0].Answers["TAL-02"]);
        Assert.Equal(Answer.DontKnow, loaded.Sheets[0].Answers["TAL-03"]);
        Assert.Empty(loaded.Sheets[1].Answers);
    }

    [Theory]
    [InlineData("3.0", 3)]
    [InlineData("5e0", 5)]
    [InlineData("10e-1", 1)]
    public void Parse_WholeNumberInAnotherForm_IsTheLevel(string level, int expected) =>
        Assert.Equal(expected, Assert.Single(Parse(Answered(level)).Sheets!).Answers["TAL-01"].Level);

    [Theory]
    [InlineData("3.5")]
    [InlineData("0")]
    [InlineData("6")]
    [InlineData("-1")]
    [InlineData("1e999")]
    [InlineData("2.99999999999")]
    [InlineData("\"3\"")]
    [InlineData("\"NA\"")]
    [InlineData("\"\"")]
    [InlineData("\"\\ud800\"")]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("[3]")]
    [InlineData("{ \"level\": 3 }")]
    public void Parse_NotAnAnswer_ReportsA014(string level) => AssertProblem(Answered(level), "A014", 2, 69);

    [Theory]
    [InlineData("""{ "questionnaire": "mini@1.2.3", "respondents": [""", "A002", 1, 50)]
    [InlineData("{\n \"questionnaire\": \"mini@1.2.3\",, }", "A002", 2, 32)]
    [InlineData("""{ "questionnaire": "mini@1.2.3", }""", "A002", 1, 34)]
    [InlineData("// comment\n{}", "A002", 1, 1)]
    [InlineData("[] {}", "A002", 1, 4, "A003")]
    [InlineData("{ 'a': 1 }", "A002", 1, 3)]
    [InlineData("not json", "A002", 1, 2)]
    [InlineData("", "A002", 0, 0)]
    [InlineData(" \n\t", "A002", 0, 0)]
    [InlineData("[]", "A003", 1, 1)]
    [InlineData("null", "A003", 1, 1)]
    [InlineData("3", "A003", 1, 1)]
    [InlineData("\"text\"", "A003", 1, 1)]
    public void Parse_OtherText_ReportsWhere(string text, string code, int line, int column, params string[] before)
    {
        var loaded = Parse(text);
        Assert.Null(loaded.Sheets);
        Assert.Equal([.. before, code], loaded.Problems.Select(problem => problem.Code));
        Assert.Equal((line, column), (loaded.Problems[^1].Line, loaded.Problems[^1].Column));
    }

    [Theory]
    [InlineData("3", "A003")]
    [InlineData("null", "A003")]
    [InlineData("\"mini\"", "A007")]
    [InlineData("\"mini@1\"", "A007")]
    [InlineData("\"mini@1.2\"", "A007")]
    [InlineData("\"@1.2.3\"", "A007")]
    [InlineData("\"mini@-1.2.3\"", "A007")]
    [InlineData("\"mini@1.2.3.4\"", "A007")]
    [InlineData("\"other@1.2.3\"", "A008")]
    [InlineData("\"Mini@1.2.3\"", "A008")]
    [InlineData("\"mini@2.2.3\"", "A009")]
    [InlineData("\"mini@0.2.3\"", "A009")]
    public void Parse_AnotherQuestionnaire_IsRefused(string name, string code) =>
        AssertProblem(File(Respondent("r1")).Replace("\"mini@1.2.3\"", name, StringComparison.Ordinal), code, 1, 20);

    [Theory]
    [InlineData("mini@1.2.4")]
    [InlineData("mini@1.9.3")]
    [InlineData("mini@1.0.0")]
    public void Parse_AnotherMinorOrPatch_Warns(string name)
    {
        var loaded = Parse(File(Respondent("r1")).Replace("mini@1.2.3", name, StringComparison.Ordinal));
        Assert.Equal(("A020", Severity.Warning), (Assert.Single(loaded.Problems).Code, loaded.Problems[0].Severity));
        Assert.Single(loaded.Sheets!);
    }

    [Theory]
    [InlineData("""{ "respondents": [ { "id": "r", "group": "data", "answers": {} } ] }""", "A006", 1, 1)]
    [InlineData("""{ "questionnaire": "mini@1.2.3" }""", "A006", 1, 1)]
    [InlineData("""{ "questionnaire": "mini@1.2.3", "respondents": [] }""", "A010", 1, 49)]
    [InlineData("""{ "questionnaire": "mini@1.2.3", "respondents": {} }""", "A003", 1, 49)]
    [InlineData("""{ "questionnaire": "mini@1.2.3", "respondents": [ "r1" ] }""", "A003", 1, 51)]
    [InlineData("""{ "questionnaire": "mini@1.2.3", "questionnaire": "mini@1.2.3", "respondents": [ { "id": "r", "group": "data", "answers": {} } ] }""", "A004", 1, 34)]
    [InlineData("""{ "x": [ { "y": [ 1 ] } ], "questionnaire": "mini@1.2.3", "respondents": [ { "id": "r", "group": "data", "answers": {} } ] }""", "A005", 1, 3)]
    public void Parse_HeadWithoutSense_ReportsWhere(string text, string code, int line, int column) => AssertProblem(text, code, line, column);

    [Theory]
    [InlineData("""{ "group": "data", "answers": {} }""", "A006")]
    [InlineData("""{ "id": "r", "answers": {} }""", "A006")]
    [InlineData("""{ "id": "r", "group": "data" }""", "A006")]
    [InlineData("""{ "id": "", "group": "data", "answers": {} }""", "A003")]
    [InlineData("""{ "id": 7, "group": "data", "answers": {} }""", "A003")]
    [InlineData("""{ "id": "r", "group": null, "answers": {} }""", "A003")]
    [InlineData("""{ "id": "r", "group": "Data", "answers": {} }""", "A012")]
    [InlineData("""{ "id": "r", "group": "", "answers": {} }""", "A012")]
    [InlineData("""{ "id": "r", "group": "data", "answers": [] }""", "A003")]
    [InlineData("""{ "id": "r", "group": "data", "answers": null }""", "A003")]
    [InlineData("""{ "id": "r", "group": "data", "answers": {}, "note": { "a": [] } }""", "A005")]
    [InlineData("""{ "id": "r", "id": "s", "group": "data", "answers": {} }""", "A004")]
    [InlineData("""{ "id": "r", "group": "data", "answers": { "TAL-01": 1, "TAL-01": 1 } }""", "A004")]
    [InlineData("""{ "id": "r", "group": "data", "answers": { "TAL-9": { "deep": [] } } }""", "A013")]
    [InlineData("""{ "id": "r", "group": "data", "answers": { "tal-01": 1 } }""", "A013")]
    [InlineData("""{ "id": "r\ud800", "group": "data", "answers": {} }""", "A002")]
    [InlineData("""{ "id": "r", "group": "data", "answers": { "\ud800": 1 } }""", "A002")]
    public void Parse_RespondentWithoutSense_IsRefused(string respondent, string code)
    {
        var loaded = Parse(File(respondent));
        Assert.Null(loaded.Sheets);
        var problem = Assert.Single(loaded.Problems);
        Assert.Equal((code, Severity.Error, 2), (problem.Code, problem.Severity, problem.Line));
    }

    [Fact]
    public void Parse_MisspeltCase_SuggestsTheId()
    {
        Assert.Contains("did you mean \"TAL-01\"?", Parse(File("""{ "id": "r", "group": "data", "answers": { "tal-01": 1 } }""")).Problems[0].Message, StringComparison.Ordinal);
        Assert.Contains("did you mean \"data\"?", Parse(File("""{ "id": "r", "group": "DATA", "answers": {} }""")).Problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_SameRespondentTwice_ReportsA011() =>
        AssertProblem(File(Respondent("r1") + ",\n" + Respondent("r2") + ",\n" + Respondent("r1")), "A011", 4, 9);

    [Fact]
    public void Parse_ManyMistakes_ReportsAllInOrder()
    {
        var loaded = Parse(File("""
            { "id": "r1", "group": "board", "answers": { "TAL-01": 9, "XXX": 1 } },
            { "id": "r1", "group": "data", "answers": { "TAL-01": "4" } }
            """).Replace("mini@1.2.3", "mini@1.2.9", StringComparison.Ordinal));
        Assert.Null(loaded.Sheets);
        Assert.Equal(["A020", "A012", "A014", "A013", "A011", "A014"], loaded.Problems.Select(problem => problem.Code));
        Assert.Equal("answers.json:2:24: A012 \"board\" is not a group of the questionnaire; it has executive, business, data, technology.", loaded.Problems[1].ToString());
    }

    [Fact]
    public void Parse_NotApplicableNotOffered_WarnsOncePerQuestionAndStands()
    {
        const string Answers = "\"group\": \"data\", \"answers\": { \"TAL-03\": \"na\" }";
        var loaded = Parse(File($$"""{ "id": "r1", {{Answers}} }, { "id": "r2", {{Answers}} }"""));
        Assert.Equal(("A021", Severity.Warning), (Assert.Single(loaded.Problems).Code, loaded.Problems[0].Severity));
        Assert.All(loaded.Sheets!, sheet => Assert.Equal(Answer.NotApplicable, sheet.Answers["TAL-03"]));
    }

    [Fact]
    public void Parse_QuestionnaireWithoutGroups_TakesAnyGroup()
    {
        var open = Mini with { Groups = [] };
        Assert.NotNull(Parse(File("""{ "id": "r", "group": "board", "answers": {} }"""), open).Sheets);
        Assert.Null(Parse(File("""{ "id": "r", "group": "", "answers": {} }"""), open).Sheets);
    }
}
