using Maturity.Core.Questionnaires;
using Maturity.Web.Features.Answering;
using Maturity.Web.Features.Assessments;

namespace Maturity.Web.Features.Campaigns;

/// <summary>
/// Which group is asked which dimensions. As one text <c>executive=VIS,FEA;data=DAT</c> (ids hold none of these marks); a
/// group that is not named is asked everything.
/// </summary>
public sealed class GroupSections
{
    /// <summary>Longest text.</summary>
    public const int Length = 4000;

    private readonly Dictionary<string, string> asked;

    private GroupSections(Dictionary<string, string> asked) => this.asked = asked;

    /// <summary>Reads the text of a campaign; nothing for a campaign that says nothing.</summary>
    /// <param name="text">The text.</param>
    public static GroupSections Read(string? text) => new((text ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Select(part => part.Split('=', 2)).Where(part => part.Length == 2)
        .GroupBy(part => part[0], StringComparer.Ordinal).ToDictionary(part => part.Key, part => part.First()[1], StringComparer.Ordinal));

    /// <summary>What is left of it for a plan: groups and dimensions that the questionnaire does not have fall out.</summary>
    /// <param name="plan">All that the assessment asks.</param>
    public GroupSections For(QuestionPlan plan) => Of(plan, plan.Questionnaire.Groups
        .ToDictionary(group => group.Id, group => AskedSections.Read(Of(group.Id)) ?? [], StringComparer.Ordinal));

    /// <summary>Makes one of what was chosen; a group with nothing chosen is asked everything.</summary>
    /// <param name="plan">All that the assessment asks.</param>
    /// <param name="chosen">Ids of dimensions by group.</param>
    public static GroupSections Of(QuestionPlan plan, IReadOnlyDictionary<string, IReadOnlyList<string>> chosen)
    {
        var all = plan.Sections.Select(section => section.Id).ToList();
        return new((
            from pair in chosen
            let text = AskedSections.Write(all, pair.Value)
            where text is not null
            select (pair.Key, Text: text)).ToDictionary(pair => pair.Key, pair => pair.Text, StringComparer.Ordinal));
    }

    /// <summary>
    /// What the questions themselves propose: a group is asked a dimension when at least half of its questions name the
    /// group; a dimension where no group comes that far is asked of those that come closest.
    /// </summary>
    /// <param name="plan">All that the assessment asks.</param>
    public static GroupSections Propose(QuestionPlan plan)
    {
        var groups = plan.Questionnaire.Groups.Select(group => group.Id).ToList();
        var chosen = groups.ToDictionary(group => group, _ => new List<string>(), StringComparer.Ordinal);
        foreach (var section in plan.Sections)
        {
            var shares = groups.ToDictionary(group => group, group => Share(section, group), StringComparer.Ordinal);
            var enough = Math.Min(0.5, shares.Values.DefaultIfEmpty().Max());
            foreach (var group in groups.Where(group => shares[group] >= enough && shares[group] > 0)) chosen[group].Add(section.Id);
        }

        return Of(plan, chosen.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)pair.Value, StringComparer.Ordinal));
    }

    /// <summary>What a group is asked, see <see cref="AskedSections"/>; null for everything.</summary>
    /// <param name="group">Id of the group; nothing for a field that was sent empty.</param>
    public string? Of(string? group) => group is null ? null : asked.GetValueOrDefault(group);

    /// <summary>The text.</summary>
    public override string ToString() => string.Join(';', asked.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"));

    private static double Share(PlanSection section, string group) =>
        (double)section.Questions.Count(question => Names(question, group)) / section.Questions.Count;

    private static bool Names(Question question, string group) => question.Ask.Count == 0 || question.Ask.Contains(group, StringComparer.Ordinal);
}
