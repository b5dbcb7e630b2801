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

    [Theory]
    [InlineData("en", "Compared with peers", "Peers: Finance and insurance, 250 people or more; 10–19 organizations", "below the middle")]
    [InlineData("nl", "Vergeleken met anderen", "10–19 organisaties", "onder het midden")]
    public async Task Report_WithPeerFile_HasAPageWithThePositionAndItsPedigree(string language, string title, string pedigree, string statement)
    {
        var shipped = Path.Combine(AppContext.BaseDirectory, "questionnaires", "data-driven", "v1");
        var questionnaire = QuestionnaireFolder.Load(shipped).In(language);
        var folder = Directory.CreateTempSubdirectory("maturity-report-");
        try
        {
            string In(string name) => Path.Combine(folder.FullName, name);
            await File.WriteAllTextAsync(In("answers.json"), Answers(questionnaire));
            var head = $"owner,workspace,organization,industry,size,completed,index,{string.Join(',', questionnaire.Dimensions.Select(dimension => dimension.Id))}\n";
            string Line(int number, int score) => $"p{number},w{number % 3},o{number},FIN,large,{DateTime.Today:yyyy-MM-dd},{string.Join(',', Enumerable.Repeat(score, 7))}\n";
            await File.WriteAllTextAsync(In("peers.csv"), head + string.Concat(Enumerable.Range(1, 14).Select(number => Line(number, 50 + (2 * number)))));
            await File.WriteAllTextAsync(In("own.csv"), head + Line(99, 44));
            using var error = new StringWriter();
            var code = await ReportCommand.Create()
                .Parse(["--questionnaire", shipped, "--answers", In("answers.json"), "--peers", In("peers.csv"), "--own", In("own.csv"), "--language", language, "-o", In("report.pdf")])
                .InvokeAsync(new() { Error = error, Output = TextWriter.Null, EnableDefaultExceptionHandler = false });
            Assert.True(code == 0, error.ToString());
            Assert.Contains("not those of the answers", error.ToString(), StringComparison.Ordinal);
            var pdf = await File.ReadAllBytesAsync(In("report.pdf"));
            var text = System.Text.RegularExpressions.Regex.Replace(await PdfTool.AskAsync(pdf, "pdftotext", "", "-"), "\\s+", " ");
            Assert.All(new[] { title, pedigree, statement }, expected => Assert.Contains(expected, text, StringComparison.Ordinal));
            if (Environment.GetEnvironmentVariable("MATURITY_PICTURES") is { } pictures) await File.WriteAllBytesAsync(Path.Combine(pictures, $"peers-{language}.pdf"), pdf);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("en", "Roadmap", "The index goes from", "Where it leads", "The initiatives", "First 30 days", "4 January 2027")]
    [InlineData("nl", "Routekaart", "De index gaat van", "Waar het toe leidt", "De initiatieven", "Eerste 30 dagen", "4 januari 2027")]
    public async Task Report_QuestionnaireWithInitiatives_HasARoadmapWhoseCardsAreWhole(
        string language, string title, string lead, string curve, string initiatives, string firstDays, string start)
    {
        var shipped = Path.Combine(AppContext.BaseDirectory, "questionnaires", "data-driven", "v1");
        var questionnaire = QuestionnaireFolder.Load(shipped).In(language);
        var folder = Directory.CreateTempSubdirectory("maturity-report-");
        try
        {
            string In(string name) => Path.Combine(folder.FullName, name);
            await File.WriteAllTextAsync(In("answers.json"), Answers(questionnaire));
            using var error = new StringWriter();
            var code = await ReportCommand.Create()
                .Parse(["--questionnaire", shipped, "--answers", In("answers.json"), "--language", language, "--size", "small", "--start", "2027-01-04", "-o", In("report.pdf")])
                .InvokeAsync(new() { Error = error, Output = TextWriter.Null, EnableDefaultExceptionHandler = false });
            Assert.True(code == 0, error.ToString());
            var pdf = await File.ReadAllBytesAsync(In("report.pdf"));
            var pages = await Task.WhenAll(Enumerable.Range(1, await PdfTool.PagesAsync(pdf)).Select(async page => Flat(await PdfTool.AskAsync(pdf, "pdftotext", $"-f {page} -l {page}", "-"))));
            Assert.Contains(pages, page => page.Contains($"{title} {lead}", StringComparison.Ordinal) && page.Contains(start, StringComparison.Ordinal));
            Assert.All(new[] { curve, initiatives }, expected => Assert.Contains(pages.Skip(2), page => page.Contains(expected, StringComparison.Ordinal)));

            // A card stands on one page: its heading, and the last of its first steps.
            var cards = questionnaire.Initiatives.Where(initiative => pages.Any(page => page.Contains($"{initiative.FirstThirtyDays[^1]}", StringComparison.Ordinal))).ToList();
            Assert.NotEmpty(cards);
            Assert.All(cards, card => Assert.Contains(pages, page => page.Contains(card.Title, StringComparison.Ordinal)
                && page.Contains(firstDays, StringComparison.Ordinal) && page.Contains(card.FirstThirtyDays[^1], StringComparison.Ordinal)));
            if (Environment.GetEnvironmentVariable("MATURITY_PICTURES") is { } pictures) await File.WriteAllBytesAsync(Path.Combine(pictures, $"roadmap-{language}.pdf"), pdf);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Flat(string text) => System.Text.RegularExpressions.Regex.Replace(text, "\\s+", " ");

    private static string Answers(Questionnaire questionnaire) => JsonSerializer.Serialize(new
    {
        questionnaire = $"{questionnaire.Key}@{questionnaire.Version}",
        respondents = new[]
        {
            new { id = "r1", group = Group.Executive, answers = questionnaire.Questions.Select((question, at) => (question.Id, Level: 1 + (at % 5))).ToDictionary(pair => pair.Id, pair => pair.Level) },
        },
    });
}
