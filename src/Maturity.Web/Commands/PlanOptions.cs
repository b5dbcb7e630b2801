using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Maturity.Core.Roadmaps;

namespace Maturity.Web.Commands;

/// <summary>What <c>maturity plan</c> can be told.</summary>
internal sealed class PlanOptions
{
    public const string Optimized = "optimized";
    public const string Greedy = "greedy";

    public Option<string> Questionnaire { get; } = AnsweredQuestionnaire.QuestionnaireOption();

    public Option<string> Answers { get; } = AnsweredQuestionnaire.AnswersOption();

    public Option<int?> Parallel { get; } = new("--parallel") { Description = "How many initiatives can run at the same time; the size decides when left out.", HelpName = "N", CustomParser = ReadCount };

    public Option<int> Quarters { get; } = new("--quarters")
    {
        Description = "Horizon in quarters.",
        HelpName = "N",
        DefaultValueFactory = _ => RoadmapDefaults.Quarters,
        CustomParser = argument => ReadCount(argument) ?? 0,
    };

    public Option<double?> Effort { get; } = new("--effort-per-quarter")
    {
        Description = "Person-weeks available in each quarter; no limit when left out.",
        HelpName = "PW",
        CustomParser = ReadEffort,
    };

    public Option<string> Size { get; } = new("--size")
    {
        Description = "Size of the organization: it decides effort and how much runs at the same time.",
        HelpName = "BAND",
        DefaultValueFactory = _ => RoadmapDefaults.SizeBand,
    };

    public Option<DateOnly?> Start { get; } = new("--start") { Description = "First day, such as 2027-01-04; today when left out.", HelpName = "DATE", CustomParser = ReadDate };

    public Option<string?> Targets { get; } = new("--targets") { Description = "Target levels (JSON), such as { \"TAL.attract\": 4 }.", HelpName = "FILE" };

    public Option<string> Mode { get; } = new("--mode") { Description = "How to plan.", DefaultValueFactory = _ => Optimized };

    public Option<bool> Json { get; } = new("--json") { Description = "Print the whole plan as JSON." };

    /// <summary>The command with these options.</summary>
    public Command Command()
    {
        AcceptBands(Size);
        Mode.AcceptOnlyFromAmong(Optimized, Greedy);
        return new("plan", "Prints the roadmap that follows from an answer file.") { Questionnaire, Answers, Parallel, Quarters, Effort, Size, Start, Targets, Mode, Json };
    }

    /// <summary>Only sizes that exist are taken.</summary>
    /// <param name="size">The option.</param>
    public static void AcceptBands(Option<string> size) => size.AcceptOnlyFromAmong("micro", "small", "medium", "large", "xlarge", "huge");

    private static int? ReadCount(ArgumentResult argument)
    {
        if (int.TryParse(argument.Tokens[0].Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var count)) return count;
        argument.AddError($"\"{argument.Tokens[0].Value}\" is no whole number, or too large a one. Write it as 4.");
        return null;
    }

    // Figures and dates are read the same in every country.
    private static double? ReadEffort(ArgumentResult argument)
    {
        if (double.TryParse(argument.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var effort) && double.IsFinite(effort)) return effort;
        argument.AddError($"\"{argument.Tokens[0].Value}\" is no number of person-weeks. Write it as 30 or 30.5.");
        return null;
    }

    private static DateOnly? ReadDate(ArgumentResult argument)
    {
        if (DateOnly.TryParseExact(argument.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        argument.AddError($"\"{argument.Tokens[0].Value}\" is no date. Write it as 2027-01-04.");
        return null;
    }
}
