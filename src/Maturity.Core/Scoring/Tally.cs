namespace Maturity.Core.Scoring;

/// <summary>
/// How many respondents of which group chose which level, per question. Whole numbers over groups in the order of their
/// ids, so that the order in which sheets arrive cannot change a single digit.
/// </summary>
internal sealed class Tally
{
    private const int Levels = 5;

    private readonly string[] groups;
    private readonly int[] counts;
    private readonly int[] notApplicable;
    private readonly int[] asked;

    /// <param name="sheets">One per respondent.</param>
    /// <param name="questionIds">The questions that count.</param>
    /// <param name="release">What may be shown of the sheets, when they are confidential.</param>
    public Tally(IReadOnlyList<AnswerSheet> sheets, IReadOnlyList<string> questionIds, Release? release = null)
    {
        Respondents = sheets.Count;
        var own = sheets.Select(sheet => sheet.Group).Distinct(StringComparer.Ordinal).ToList();
        Groups = own.Count;
        string[] merged = release is null ? [] : [Release.Others];
        groups = [.. own.Union(merged, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        counts = new int[questionIds.Count * groups.Length * Levels];
        notApplicable = new int[questionIds.Count];
        asked = new int[questionIds.Count];
        foreach (var sheet in sheets)
        {
            for (var i = 0; i < questionIds.Count; i++)
            {
                var group = release?.GroupOf(sheet, questionIds[i]) ?? sheet.Group;
                var answer = release?.AnswerOf(sheet, questionIds[i]) ?? sheet.Answers.GetValueOrDefault(questionIds[i]);
                Add(i, Array.BinarySearch(groups, group, StringComparer.Ordinal), answer);
            }
        }
    }

    public int Respondents { get; }

    /// <summary>Number of groups that the respondents come from, merged or not.</summary>
    public int Groups { get; }

    /// <summary>F2.</summary>
    public MeanAnswer MeanOf(int question)
    {
        if (2L * notApplicable[question] > asked[question]) return MeanAnswer.NotApplicable;
        return MeanOfGroups(question, _ => true) is { } mean ? MeanAnswer.OfLevel(mean) : MeanAnswer.DontKnow;
    }

    /// <summary>Number of answers per level over all groups, level 1 first (what F9 looks at).</summary>
    public Spread SpreadOf(int question)
    {
        Span<long> perLevel = stackalloc long[Levels];
        for (var group = 0; group < groups.Length; group++)
        {
            var counted = CountsOf(question, group);
            for (var i = 0; i < Levels; i++) perLevel[i] += counted[i];
        }

        return new Spread(perLevel);
    }

    /// <summary>F10, in levels; null when executives or everybody else gave no level.</summary>
    public double? GapOf(int question)
    {
        var executives = MeanOfGroups(question, IsExecutive);
        var others = MeanOfGroups(question, group => !IsExecutive(group));
        return executives - others;
    }

    private static bool IsExecutive(string group) => group == Questionnaires.Group.Executive;

    private double? MeanOfGroups(int question, Func<string, bool> belongs)
    {
        double sum = 0;
        var means = 0;
        for (var group = 0; group < groups.Length; group++)
        {
            if (!belongs(groups[group]) || MeanOfGroup(CountsOf(question, group)) is not { } mean) continue;
            sum += mean;
            means++;
        }

        return means == 0 ? null : sum / means;
    }

    private static double? MeanOfGroup(ReadOnlySpan<int> counted)
    {
        long number = 0, sum = 0;
        for (var i = 0; i < Levels; i++)
        {
            number += counted[i];
            sum += (i + 1L) * counted[i];
        }

        return number == 0 ? null : (double)sum / number;
    }

    private void Add(int question, int group, Answer answer)
    {
        if (answer == Answer.NotAsked) return;
        asked[question]++;
        if (answer == Answer.NotApplicable) notApplicable[question]++;
        else if (answer.IsLevel) counts[(((question * groups.Length) + group) * Levels) + answer.Level - 1]++;
    }

    private ReadOnlySpan<int> CountsOf(int question, int group) =>
        counts.AsSpan(((question * groups.Length) + group) * Levels, Levels);
}
