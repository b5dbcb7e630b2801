using System.CommandLine;
using Maturity.Core.Questionnaires;
using Maturity.Web.Features.Questionnaires;

namespace Maturity.Web.Commands;

/// <summary><c>maturity lint</c>: every problem of questionnaires, for those who write them.</summary>
public static class LintCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Questionnaire folder, folder that holds several, or a single file.",
            Arity = ArgumentArity.OneOrMore,
        };
        var json = new Option<bool>("--json") { Description = "Print everything as JSON, as docs/questionnaire-rules.md describes it." };
        var hash = new Option<bool>("--hash") { Description = "Print the content hash of each questionnaire that loads, for published.yaml." };
        var command = new Command("lint", "Checks questionnaires and prints every problem.") { paths, json, hash };
        command.SetAction(async (parsed, _) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var checks = parsed.GetRequiredValue(paths).SelectMany(ContentCheck.At).DistinctBy(check => check.Path).ToList();
            if (parsed.GetValue(json)) await output.WriteLineAsync(LintJson.Write(checks));
            else await WriteAsync(checks, parsed.GetValue(hash), output, error);
            return Count(checks, Severity.Error) > 0 ? CommandLine.BadInput : 0;
        });
        return command;
    }

    /// <summary>How many problems of one severity there are.</summary>
    internal static int Count(IEnumerable<ContentCheck> checks, Severity severity) =>
        checks.SelectMany(check => check.Problems).Count(problem => problem.Severity == severity);

    private static async Task WriteAsync(List<ContentCheck> checks, bool hash, TextWriter output, TextWriter error)
    {
        foreach (var problem in checks.SelectMany(check => check.Problems))
            await (problem.Severity == Severity.Error ? error : output).WriteLineAsync(Line(problem));
        if (hash)
        {
            foreach (var read in checks.Select(check => check.Questionnaire).OfType<Questionnaire>())
                await output.WriteLineAsync($"{read.Key}@{read.Version} {read.ContentHash}");
        }

        await output.WriteLineAsync($"{Number(checks.Count, "checked", "checked")}: {Number(Count(checks, Severity.Error), "error")}, {Number(Count(checks, Severity.Warning), "warning")}.");
    }

    // The severity stands within the message, so that the line keeps the form that editors make a link of.
    private static string Line(Problem problem) =>
        (problem with { Message = $"{(problem.Severity == Severity.Error ? "error" : "warning")}: {problem.Message}" }).ToString();

    private static string Number(int count, string one, string? many = null) => $"{count} {(count == 1 ? one : many ?? one + "s")}";
}
