using System.CommandLine;
using Maturity.Core.Scoring;

namespace Maturity.Web.Commands;

/// <summary><c>maturity score</c>: the scorecard of an answer file, without a database.</summary>
public static class ScoreCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var questionnaire = AnsweredQuestionnaire.QuestionnaireOption();
        var answers = AnsweredQuestionnaire.AnswersOption();
        var quickScan = new Option<bool>("--quick-scan") { Description = "Score only the quick-scan questions; the result is indicative." };
        var json = new Option<bool>("--json") { Description = "Print the whole scorecard as JSON." };
        var command = new Command("score", "Prints the scorecard of an answer file.") { questionnaire, answers, quickScan, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var input = await AnsweredQuestionnaire.LoadAsync(
                parsed.GetRequiredValue(questionnaire), parsed.GetRequiredValue(answers), error, cancellation);
            if (input is null) return CommandLine.BadInput;
            var card = ScoringModel.Prepare(input.Questionnaire, parsed.GetValue(quickScan)).Score(input.Sheets);
            await output.WriteLineAsync(parsed.GetValue(json) ? ScoreJson.Write(card) : ScoreText.Write(card, input.Questionnaire));
            return 0;
        });
        return command;
    }
}
