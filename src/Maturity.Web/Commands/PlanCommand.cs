using System.CommandLine;
using Maturity.Core.Questionnaires;
using Maturity.Core.Roadmaps;
using Maturity.Core.Scoring;

namespace Maturity.Web.Commands;

/// <summary><c>maturity plan</c>: the roadmap of an answer file, without a database.</summary>
public static class PlanCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var options = new PlanOptions();
        var command = options.Command();
        command.SetAction((parsed, cancellation) => RunAsync(options, parsed, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(PlanOptions options, ParseResult parsed, CancellationToken cancellation)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        var input = await AnsweredQuestionnaire.LoadAsync(
            parsed.GetRequiredValue(options.Questionnaire), parsed.GetRequiredValue(options.Answers), error, cancellation);
        if (input is null) return CommandLine.BadInput;
        var request = RequestOf(options, parsed, input);
        if (parsed.GetValue(options.Targets) is { } file)
        {
            var (targets, problem) = await TargetsFile.ReadAsync(file, cancellation);
            if (problem is not null) await error.WriteLineAsync(problem.ToString());
            if (targets is null) return CommandLine.BadInput;
            request = request with { Targets = targets };
        }

        var loaded = RoadmapInput.Of(request);
        foreach (var problem in loaded.Problems) await error.WriteLineAsync(Line(problem, options, parsed));
        if (loaded.Input is null) return CommandLine.BadInput;
        var plan = parsed.GetRequiredValue(options.Mode) == PlanOptions.Greedy ? Roadmap.Greedy(loaded.Input) : Roadmap.Optimize(loaded.Input);
        var start = parsed.GetValue(options.Start) ?? DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        await output.WriteLineAsync(parsed.GetValue(options.Json) ? PlanJson.Write(plan) : PlanText.Write(plan, loaded.Input, input.Questionnaire, start));
        return 0;
    }

    private static RoadmapRequest RequestOf(PlanOptions options, ParseResult parsed, AnsweredQuestionnaire input)
    {
        var card = ScoringModel.Prepare(input.Questionnaire).Score(input.Sheets);
        var request = RoadmapRequest.From(input.Questionnaire, card, parsed.GetRequiredValue(options.Size));
        return request with
        {
            Parallel = parsed.GetValue(options.Parallel) ?? request.Parallel,
            Quarters = parsed.GetValue(options.Quarters),
            EffortPerQuarter = parsed.GetValue(options.Effort),
        };
    }

    /// <summary>A problem, named by what was typed rather than by the field it became.</summary>
    private static string Line(Problem problem, PlanOptions options, ParseResult parsed)
    {
        var source = problem.File switch
        {
            "parallel" => options.Parallel.Name,
            "quarters" => options.Quarters.Name,
            "effortPerQuarter" => options.Effort.Name,
            "targets" => parsed.GetValue(options.Targets)!,
            _ => parsed.GetRequiredValue(options.Answers),
        };
        return $"{(problem.Severity == Severity.Warning ? "warning: " : "")}{problem with { File = source }}";
    }
}
