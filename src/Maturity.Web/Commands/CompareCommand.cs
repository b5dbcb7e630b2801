using System.CommandLine;
using System.Globalization;
using Maturity.Core.Questionnaires;
using Maturity.Web.Features.Benchmarks;
using Maturity.Web.Features.Benchmarks.Components;
using Maturity.Web.Features.Questionnaires;
using Maturity.Web.Http;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Spectre.Console;

namespace Maturity.Web.Commands;

/// <summary><c>maturity compare</c>: where an organization stands among those of a peer file, without a database.</summary>
public static class CompareCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var (peers, own, date) = (ComparedPeers.PeersOption(required: true), ComparedPeers.OwnOption(required: true), ComparedPeers.DateOption());
        var questionnaire = new Option<string>("--questionnaire") { Description = "Folder of the questionnaire that the columns belong to; those shipped with the product when left out.", HelpName = "DIR" };
        var json = new Option<bool>("--json") { Description = "Print everything as JSON." };
        var command = new Command("compare", "Prints where an organization stands among its peers, as far as it may be shown.") { peers, own, date, questionnaire, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var library = new QuestionnaireLibrary(NullLogger<QuestionnaireLibrary>.Instance);
            if (await CodesAsync(library, parsed.GetValue(questionnaire), error) is not { } codes) return CommandLine.BadInput;
            var files = await ComparedPeers.LoadAsync(parsed.GetRequiredValue(peers), parsed.GetRequiredValue(own), codes, error, cancellation);
            if (files is null) return CommandLine.BadInput;
            var compared = await ComparedPeers.CompareAsync(files.Value, parsed.GetValue(date) ?? ComparedPeers.Today(), codes.Classification, error);
            if (parsed.GetValue(json)) await output.WriteLineAsync(CompareJson.Write(compared));
            else await WriteAsync(compared, codes.Classification, output);
            return 0;
        });
        return command;
    }

    private static async Task<PeerCodes?> CodesAsync(QuestionnaireLibrary library, string? folder, TextWriter error)
    {
        var classification = library.Classification(Languages.English);
        if (folder is null) return new(classification, library.All.Select(loaded => loaded.Questionnaire!));
        var named = QuestionnaireFolder.LoadAt(folder);
        if (named.Questionnaire is { } questionnaire) return new(classification, [questionnaire]);
        await AnsweredQuestionnaire.WriteAsync(named.Problems, error);
        return null;
    }

    private static async Task WriteAsync(PeerComparison compared, Classification classification, TextWriter output)
    {
        // Commands speak English, whatever the language of the machine.
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (CultureInfo.GetCultureInfo(Languages.English), CultureInfo.GetCultureInfo(Languages.English));
        await using var services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider(validateScopes: true);
        var model = new PositionModel
        {
            Position = compared.Position,
            Date = compared.Date,
            Classification = classification,
            Dimensions = compared.Measures.Count(id => id != StandardMeasures.Index && !id.Contains('.', StringComparison.Ordinal)),
            Lines = [.. compared.Measures.Zip(compared.Position.Measures, (id, position) => new PositionLine(id, position))],
        };
        var text = new CompareText(model, services.GetRequiredService<IStringLocalizer<BenchmarksTexts>>());
        if (ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected) text.Write(AnsiConsole.Console);
        else await output.WriteLineAsync(text.Plain());
    }
}
