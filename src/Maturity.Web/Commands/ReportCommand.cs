using System.CommandLine;
using System.Globalization;
using Maturity.Core.Scoring;
using Maturity.Web.Features.Reports;
using Maturity.Web.Features.Results.Components;
using Maturity.Web.Features.Results.Perception;
using Maturity.Web.Http;
using Spectre.Console;

namespace Maturity.Web.Commands;

/// <summary><c>maturity report</c>: the PDF of an answer file, without a database.</summary>
public static class ReportCommand
{
    /// <summary>The command.</summary>
    /// <param name="settings">Settings, of which section <c>Browser</c> is read; null = as the product reads them.</param>
    public static Command Create(IConfiguration? settings = null)
    {
        var questionnaire = AnsweredQuestionnaire.QuestionnaireOption();
        var answers = AnsweredQuestionnaire.AnswersOption();
        var organization = new Option<string>("--organization") { Description = "Name of the organization on the cover.", HelpName = "NAME" };
        var language = new Option<string>("--language") { Description = "Language of the report.", DefaultValueFactory = _ => Languages.English };
        language.AcceptOnlyFromAmong([.. Languages.All]);
        var output = new Option<string>("--output", "-o") { Description = "File to write.", HelpName = "FILE.pdf", Required = true };
        var (peers, own) = (ComparedPeers.PeersOption(required: false), ComparedPeers.OwnOption(required: false));
        var roadmap = new RoadmapInReport();
        var command = new Command("report", "Writes the report of an answer file as PDF.") { questionnaire, answers, peers, own, organization, language, output };
        roadmap.AddTo(command);
        command.Validators.Add(parsed =>
        {
            if (parsed.GetResult(peers) is null != parsed.GetResult(own) is null) parsed.AddError("--peers and --own belong together: name both files, or none.");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            var error = parsed.InvocationConfiguration.Error;
            var input = await AnsweredQuestionnaire.LoadAsync(
                parsed.GetRequiredValue(questionnaire), parsed.GetRequiredValue(answers), error, cancellation);
            if (input is null) return CommandLine.BadInput;
            var model = Model(input, parsed.GetRequiredValue(language), parsed.GetValue(organization));
            if (parsed.GetValue(peers) is { } peerFile)
            {
                if (await PeersInReport.LoadAsync(peerFile, parsed.GetRequiredValue(own), model.Result, error, cancellation) is not { } compared) return CommandLine.BadInput;
                model = model with { Peers = compared };
            }

            model = model with { Roadmap = await roadmap.PlanAsync(parsed, model.Result, error) };
            var path = parsed.GetRequiredValue(output);
            var problem = await ReportOutput.WriteAsync(path, () => PrintAsync(model, settings ?? Settings(), cancellation), cancellation);
            if (problem is not null) await error.WriteLineAsync(problem);
            else await parsed.InvocationConfiguration.Output.WriteLineAsync($"Wrote {path}");
            return problem is null ? 0 : CommandLine.BadInput;
        });
        return command;
    }

    private static ReportModel Model(AnsweredQuestionnaire input, string language, string? organization)
    {
        var card = ScoringModel.Prepare(input.Questionnaire).Score(input.Sheets);
        var culture = CultureInfo.GetCultureInfo(language);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        var title = input.Loaded.In(language);
        var result = new ResultModel(title, card)
        {
            Organization = organization?.Trim() ?? "",
            Date = today,
            Perception = PerceptionMap.Of(title, card, input.Sheets),
        };
        return new(result, culture);
    }

    private static async Task<PrintResult> PrintAsync(ReportModel model, IConfiguration settings, CancellationToken cancellation)
    {
        await using var services = new ServiceCollection().AddSingleton(settings).AddReports().BuildServiceProvider(validateScopes: true);
        var html = await services.GetRequiredService<ReportRenderer>().RenderHtmlAsync(model, cancellation);
        var printer = services.GetRequiredService<PdfPrinter>();
        // A spinner for whoever watches; nothing in a pipe.
        return Console.IsOutputRedirected || Console.IsErrorRedirected
            ? await printer.PrintAsync(html, cancellation)
            : await AnsiConsole.Status().StartAsync("Printing…", _ => printer.PrintAsync(html, cancellation));
    }

    private static IConfiguration Settings() => new ConfigurationBuilder()
        .SetBasePath(AppContext.BaseDirectory)
        .AddJsonFile("appsettings.json", optional: true)
        .AddEnvironmentVariables()
        .Build();
}
