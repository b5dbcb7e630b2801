using System.CommandLine;
using Maturity.Core.Roadmaps;
using Maturity.Web.Features.Results.Components;
using Maturity.Web.Features.Roadmaps;

namespace Maturity.Web.Commands;

/// <summary>Roadmap of a report that is made from files: what <c>maturity plan</c> suggests when nobody wishes anything.</summary>
internal sealed class RoadmapInReport
{
    private readonly PlanOptions options = new();

    /// <summary>Adds what can be told about it.</summary>
    /// <param name="command">The command that prints it.</param>
    public void AddTo(Command command)
    {
        PlanOptions.AcceptBands(options.Size);
        command.Options.Add(options.Size);
        command.Options.Add(options.Start);
    }

    /// <summary>The roadmap in the language of the report. Where there is none to make, the report goes without, and says why on <paramref name="error"/>.</summary>
    /// <param name="parsed">What was typed.</param>
    /// <param name="result">The result of the report.</param>
    /// <param name="error">Where problems are written.</param>
    public async Task<RoadmapModel?> PlanAsync(ParseResult parsed, ResultModel result, TextWriter error)
    {
        if (result.Questionnaire.Initiatives.Count == 0) return null;
        var loaded = RoadmapInput.Of(RoadmapRequest.From(result.Questionnaire, result.Scorecard, parsed.GetRequiredValue(options.Size)));
        var lack = loaded.Input is null ? "no roadmap: " : "";
        foreach (var problem in loaded.Problems) await error.WriteLineAsync($"warning: {lack}{problem.Code} {problem.Message}");
        if (loaded.Input is not { } input) return null;
        var plan = Roadmap.Optimize(input);
        return new()
        {
            Plan = plan,
            Input = input,
            Band = Roadmap.Band(input, plan),
            Questionnaire = result.Questionnaire,
            Start = parsed.GetValue(options.Start) ?? DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime),
        };
    }
}
