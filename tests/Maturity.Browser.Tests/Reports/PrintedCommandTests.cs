using System.Text.Json;
using Maturity.Core.Questionnaires;
using Maturity.Web.Commands;
using Maturity.Web.Features.Questionnaires;

namespace Maturity.Browser.Tests.Reports;

/// <summary>The command with the questionnaire that the product ships.</summary>
public sealed class PrintedCommandTests
{
    [Theory]
    [InlineData("en", "Executive summary")]
    [InlineData("nl", "Managementsamenvatting")]
    public async Task Report_ShippedQuestionnaire_IsWrittenInTheLanguageAskedFor(string language, string summary)
    {
        var shipped = Path.Combine(AppContext.BaseDirectory, "questionnaires", "data-driven", "v1");
        var questionnaire = QuestionnaireFolder.Load(shipped).In(language);
        var folder = Directory.CreateTempSubdirectory("maturity-report-");
        try
        {
            var answers = Path.Combine(folder.FullName, "answers.json");
            var output = Path.Combine(folder.FullName, "report.pdf");
            await File.WriteAllTextAsync(answers, Answers(questionnaire));
            using var error = new StringWriter();
            var code = await ReportCommand.Create()
                .Parse(["--questionnaire", shipped, "--answers", answers, "--organization", "Voorbeeld & Co", "--language", language, "-o", output])
                .InvokeAsync(new() { Error = error, Output = TextWriter.Null, EnableDefaultExceptionHandler = false });

            Assert.True(code == 0, error.ToString());
            var pdf = await File.ReadAllBytesAsync(output);
            Assert.Contains("Voorbeeld & Co", await PdfTool.PageTextAsync(pdf, 1), StringComparison.Ordinal);
            Assert.Contains(summary, await PdfTool.PageTextAsync(pdf, 2), StringComparison.Ordinal);
            Assert.Contains(questionnaire.Dimensions[0].Name, await PdfTool.PageTextAsync(pdf, 3), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Answers(Questionnaire questionnaire) => JsonSerializer.Serialize(new
    {
        questionnaire = $"{questionnaire.Key}@{questionnaire.Version}",
        respondents = new[]
        {
            new { id = "r1", group = Group.Executive, answers = questionnaire.Questions.Select((question, at) => (question.Id, Level: 1 + (at % 5))).ToDictionary(pair => pair.Id, pair => pair.Level) },
        },
    });
}
