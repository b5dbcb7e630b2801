using Maturity.Core.Questionnaires;
using Maturity.Core.Scoring;

namespace Maturity.Web.Features.Results.Perception;

/// <summary>
/// How differently one capability is seen. Made of the figures of its questions and of nothing else, so that it shows no
/// more than they do: each figure is their mean, weighted as the questions are, over those that have it.
/// </summary>
public sealed record CapabilityPerception
{
    private const double Cutoff = 0.8;

    /// <summary>Takes the questions of a capability together.</summary>
    /// <param name="questions">Its questions, at least one, in the order of the questionnaire.</param>
    public CapabilityPerception(IReadOnlyList<QuestionPerception> questions)
    {
        (Dimension, Capability) = (questions[0].Dimension, questions[0].Capability);
        Groups =
        [
            .. questions.SelectMany(question => question.Groups).Select(group => group.Group).Distinct(StringComparer.Ordinal)
                .Select(id => new GroupMean(id, Mean(questions, question => question.Groups.FirstOrDefault(group => group.Group == id)?.Level)!.Value, null)),
        ];
        Gap = Mean(questions, question => question.Score.Gap);
        Deviation = Mean(questions, question => question.Score.Discuss is null ? null : question.Score.Deviation);
        Shared = questions.Count(question => question.Score.Discuss is not null);
        ToDiscuss = questions.Count(question => question.ComesFirst);
    }

    /// <summary>The dimension it belongs to.</summary>
    public Dimension Dimension { get; }

    /// <summary>The capability.</summary>
    public Capability Capability { get; }

    /// <summary>What each group says.</summary>
    public IReadOnlyList<GroupMean> Groups { get; }

    /// <summary>Executives less the others, in levels; null when no question has a gap.</summary>
    public double? Gap { get; }

    /// <summary>Mean of the AD of its questions; null when no question has two answers.</summary>
    public double? Deviation { get; }

    /// <summary>Number of questions that two or more people answered with a level.</summary>
    public int Shared { get; }

    /// <summary>Number of questions to discuss.</summary>
    public int ToDiscuss { get; }

    /// <summary>Whether the gap is at least one level, either way.</summary>
    public bool GapFlagged => Gap is { } gap && Rounding.Publish(Math.Abs(gap), 6) >= 1;

    /// <summary>Whether it stands before the others.</summary>
    public bool ComesFirst => GapFlagged || ToDiscuss > 0;

    /// <summary>How far apart people stand, see <see cref="QuestionPerception.Size"/>.</summary>
    public double Size => Rounding.Publish(Math.Max(Math.Abs(Gap ?? 0), (Deviation ?? 0) / Cutoff), 6);

    private static double? Mean(IReadOnlyList<QuestionPerception> questions, Func<QuestionPerception, double?> figure)
    {
        var known = questions.Select(question => (question.Score.Weight, Figure: figure(question))).Where(one => one.Figure is not null).ToList();
        var weight = known.Sum(one => one.Weight);
        return weight > 0 ? known.Sum(one => one.Weight * one.Figure!.Value) / weight : null;
    }
}
