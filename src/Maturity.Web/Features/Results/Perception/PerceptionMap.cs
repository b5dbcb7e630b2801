using Maturity.Core.Questionnaires;
using Maturity.Core.Scoring;

namespace Maturity.Web.Features.Results.Perception;

/// <summary>Where people see the same organization differently: per question and per capability, what to discuss first.</summary>
public sealed class PerceptionMap
{
    private PerceptionMap(Questionnaire questionnaire, Scorecard scorecard, Func<string, IEnumerable<GroupMean>> means)
    {
        People = scorecard.Respondents;
        var scores = scorecard.Questions.ToDictionary(score => score.Id, StringComparer.Ordinal);
        var order = questionnaire.Groups.Select(group => group.Id).ToList();
        var questions = (
            from dimension in questionnaire.Dimensions
            from capability in dimension.Capabilities
            from question in capability.Questions
            where scores.ContainsKey(question.Id)
            select new QuestionPerception(dimension, capability, question, scores[question.Id], [.. Ordered(means(question.Id), order)])).ToList();
        Groups = [.. Ordered(questions.SelectMany(question => question.Groups).DistinctBy(group => group.Group), order).Select(group => group.Group)];
        // Stable: what weighs the same stays in the order of the questionnaire.
        Questions = [.. questions.OrderByDescending(question => question.ComesFirst).ThenByDescending(question => question.Size)];
        Capabilities =
        [
            .. questions.GroupBy(question => question.Capability.Id, StringComparer.Ordinal).Select(group => new CapabilityPerception([.. group]))
                .OrderByDescending(capability => capability.ComesFirst).ThenByDescending(capability => capability.Size),
        ];
    }

    /// <summary>Number of people whose answers count.</summary>
    public int People { get; }

    /// <summary>Ids of the groups that are shown apart on some question, in the order of the questionnaire, those shown together last.</summary>
    public IReadOnlyList<string> Groups { get; }

    /// <summary>The questions, what to discuss first.</summary>
    public IReadOnlyList<QuestionPerception> Questions { get; }

    /// <summary>The capabilities, what to discuss first.</summary>
    public IReadOnlyList<CapabilityPerception> Capabilities { get; }

    /// <summary>Whether there are two people to compare.</summary>
    public bool Compares => People >= 2;

    /// <summary>The map of a named assessment.</summary>
    /// <param name="questionnaire">The questionnaire in the reader's language.</param>
    /// <param name="scorecard">The scorecard of the sheets.</param>
    /// <param name="sheets">One per person.</param>
    public static PerceptionMap Of(Questionnaire questionnaire, Scorecard scorecard, IReadOnlyList<AnswerSheet> sheets) =>
        new(questionnaire, scorecard, question => sheets
            .Select(sheet => (sheet.Group, sheet.Answers.GetValueOrDefault(question).Level)).Where(given => given.Level > 0)
            .GroupBy(given => given.Group, given => given.Level, StringComparer.Ordinal)
            .Select(group => new GroupMean(group.Key, group.Average(), group.Count())));

    /// <summary>The map of a confidential assessment: every figure comes from the release.</summary>
    /// <param name="questionnaire">The questionnaire in the reader's language.</param>
    /// <param name="scorecard">The scorecard of the same release.</param>
    /// <param name="release">What may be shown.</param>
    public static PerceptionMap Of(Questionnaire questionnaire, Scorecard scorecard, Release release) =>
        new(questionnaire, scorecard, question => release.On(question).Groups
            .Select(released => new GroupMean(released.Group.Id, released.Level, released.Group.People)));

    /// <summary>Number of a group, by which its mark is the same in every chart.</summary>
    /// <param name="group">Id of the group.</param>
    public int NumberOf(string group)
    {
        for (var i = 0; i < Groups.Count; i++)
        {
            if (Groups[i] == group) return i;
        }

        throw new ArgumentException("The map does not show this group.", nameof(group));
    }

    private static IEnumerable<GroupMean> Ordered(IEnumerable<GroupMean> groups, List<string> order) => groups
        .OrderBy(group => group.Group == Release.Others).ThenBy(group => order.IndexOf(group.Group) is >= 0 and var at ? at : int.MaxValue)
        .ThenBy(group => group.Group, StringComparer.Ordinal);
}
