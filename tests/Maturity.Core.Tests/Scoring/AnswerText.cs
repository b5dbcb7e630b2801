using System.Text;
using Maturity.Core.Questionnaires;
using Maturity.Core.Scoring;

namespace Maturity.Core.Tests.Scoring;

/// <summary>Answer files in a line or two, and the questionnaire that they belong to.</summary>
internal static class AnswerText
{
    public static readonly Questionnaire Mini = Build.Questionnaire(Build.Dimension("D", 1, Build.Capability(
        "C", 1, Build.Question("TAL-01"), Build.Question("TAL-02"), Build.Question("TAL-03", notApplicable: false))));

    public static string File(string respondents) => $$"""
        { "questionnaire": "mini@1.2.3", "respondents": [
        {{respondents}}
        ] }
        """;

    public static string Respondent(string id) => $$"""{ "id": "{{id}}", "group": "data", "answers": {} }""";

    public static string Answered(string level) => File($$"""{ "id": "Some person", "group": "executive", "answers": { "TAL-01": {{level}} } }""");

    public static LoadedAnswers Parse(string text, Questionnaire? questionnaire = null) =>
        AnswerFile.Parse(Encoding.UTF8.GetBytes(text), "answers.json", questionnaire ?? Mini);

    public static void AssertProblem(string text, string code, int line, int column)
    {
        var loaded = Parse(text);
        Assert.Null(loaded.Sheets);
        var problem = Assert.Single(loaded.Problems);
        Assert.Equal((code, Severity.Error, line, column), (problem.Code, problem.Severity, problem.Line, problem.Column));
        Assert.NotEmpty(problem.Message);
    }
}
