using System.CommandLine;
using Maturity.Core.Questionnaires;
using Maturity.Core.Scoring;
using Maturity.Web.Features.Questionnaires;

namespace Maturity.Web.Commands;

/// <summary>A questionnaire folder and an answer file that belong together: what several commands begin with.</summary>
/// <param name="Questionnaire">The questionnaire, in its own language.</param>
/// <param name="Sheets">One sheet per respondent, at least one.</param>
/// <param name="Loaded">The questionnaire in all its languages.</param>
internal sealed record AnsweredQuestionnaire(Questionnaire Questionnaire, IReadOnlyList<AnswerSheet> Sheets, LoadedQuestionnaire Loaded)
{
    /// <summary>The option that names the folder.</summary>
    public static Option<string> QuestionnaireOption() => new("--questionnaire")
    {
        Description = "Folder of the questionnaire, or its file.",
        HelpName = "DIR",
        Required = true,
    };

    /// <summary>The option that names the answer file.</summary>
    public static Option<string> AnswersOption() => new("--answers")
    {
        Description = "Answer file (JSON).",
        HelpName = "FILE",
        Required = true,
    };

    /// <summary>Reads both; problems go to <paramref name="error"/>.</summary>
    /// <param name="folder">Folder of the questionnaire, or a file.</param>
    /// <param name="answers">Path of the answer file.</param>
    /// <param name="error">Where problems are written, one a line.</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <returns>Null when any problem is an error.</returns>
    public static async Task<AnsweredQuestionnaire?> LoadAsync(string folder, string answers, TextWriter error, CancellationToken cancellation)
    {
        var loaded = QuestionnaireFolder.LoadAt(folder);
        if (loaded.Questionnaire is not { } questionnaire)
        {
            await WriteAsync(loaded.Problems, error);
            return null;
        }

        // Warnings about the questionnaire are for its author, who lints it.
        var read = await ReadAnswersAsync(answers, questionnaire, cancellation);
        await WriteAsync(read.Problems, error);
        return read.Sheets is { } sheets ? new(questionnaire, sheets, loaded) : null;
    }

    private static async Task<LoadedAnswers> ReadAnswersAsync(string path, Questionnaire questionnaire, CancellationToken cancellation)
    {
        var read = await InputFile.ReadAsync(path, AnswerFile.LargestSize, cancellation);
        return read.Content is { } content
            ? AnswerFile.Parse(content, path, questionnaire)
            : new(null, [new(path, 0, 0, "A000", Severity.Error, $"The file cannot be read. {read.Why} Name the answer file, which is JSON.")]);
    }

    /// <summary>Writes problems, one a line.</summary>
    /// <param name="problems">The problems.</param>
    /// <param name="error">Where to.</param>
    public static async Task WriteAsync(IReadOnlyList<Problem> problems, TextWriter error)
    {
        foreach (var problem in problems)
        {
            await error.WriteLineAsync(problem.Severity == Severity.Warning ? $"warning: {problem}" : problem.ToString());
        }
    }
}
