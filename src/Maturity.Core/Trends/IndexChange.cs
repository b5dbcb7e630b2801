using Maturity.Core.Scoring;

namespace Maturity.Core.Trends;

/// <summary>
/// The change of the index between two assessments, split into what caused it. The first assessment is turned into the second
/// step by step, and each step is worth what the index moves by, so that the parts add up to the whole whatever the formula:
/// first the questionnaire, then the people who no longer answer go, then the answers of the others change, question by
/// question, then new people come. As a question can be worth more before another one changed than after, questions are
/// walked through in their order and in the reverse, and count with the mean of both: for two questions that is the value of
/// L. S. Shapley, "A value for n-person games" (1953); for more it is an estimate of it that treats no end of the list better.
/// </summary>
public sealed record IndexChange
{
    private IndexChange()
    {
    }

    /// <summary>The earlier index, points.</summary>
    public required double From { get; init; }

    /// <summary>The later index, points.</summary>
    public required double To { get; init; }

    /// <summary>The causes that moved it: questionnaire, people, then questions in the order of the questionnaire. Their points add up to the change.</summary>
    public required IReadOnlyList<IndexContribution> Contributions { get; init; }

    /// <summary>Whether nobody answered both times, so that other people and other answers cannot be told apart.</summary>
    public required bool SharesNobody { get; init; }

    /// <summary>Splits the change; null when one of the two has no index, or when the earlier answers have none in the later questionnaire.</summary>
    /// <param name="before">The earlier assessment.</param>
    /// <param name="after">The later one.</param>
    public static IndexChange? Of(AssessedState before, AssessedState after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (before.Index is not { } from || after.Index is not { } to) return null;
        if ((before with { Model = after.Model }).Index is not { } asked) return null;
        List<IndexContribution> parts = [new(ChangeKind.Questionnaire, null, asked - from)];
        var both = before.Sheets.Select(sheet => sheet.Respondent).Intersect(after.Sheets.Select(sheet => sheet.Respondent)).ToHashSet(StringComparer.Ordinal);
        var (stayed, now) = (Stayed(before, after, both), after.Sheets.Where(sheet => both.Contains(sheet.Respondent)).ToList());
        if (both.Count == 0 || Score(stayed, before.Agreed) is not { } left || Score(now, after.Agreed) is not { } changed)
        {
            parts.Add(new(ChangeKind.Respondents, null, to - asked));
        }
        else
        {
            parts.Add(new(ChangeKind.Respondents, null, left - asked + (to - changed)));
            parts.AddRange(Walk(left, changed));
        }

        return new() { From = from, To = to, SharesNobody = both.Count == 0, Contributions = [.. parts.Where(part => Math.Abs(part.Points) > 1e-9)] };

        double? Score(IReadOnlyList<AnswerSheet> sheets, IReadOnlyDictionary<string, Answer> agreed) => after.Model.Score(sheets, agreed).Index;

        IEnumerable<IndexContribution> Walk(double start, double end)
        {
            var questions = after.Model.QuestionIds;
            var (there, back) = (Steps(questions, start, end), Steps([.. questions.Reverse()], start, end));
            return questions.Select(question => new IndexContribution(ChangeKind.Answers, question, (there[question] + back[question]) / 2));
        }

        Dictionary<string, double> Steps(IReadOnlyList<string> questions, double start, double end)
        {
            var (last, done, steps) = (start, new HashSet<string>(StringComparer.Ordinal), new Dictionary<string, double>(StringComparer.Ordinal));
            foreach (var question in questions)
            {
                done.Add(question);
                // While too little is answered there is no index; what follows then counts with the step that brings it back.
                var next = done.Count == questions.Count ? end : Mixed(done) ?? last;
                steps[question] = next - last;
                last = next;
            }

            return steps;
        }

        double? Mixed(HashSet<string> done)
        {
            var later = now.ToDictionary(sheet => sheet.Respondent, StringComparer.Ordinal);
            return Score(
                [.. stayed.Select(sheet => sheet with { Answers = Mix(sheet.Answers, later[sheet.Respondent].Answers, done) })],
                Mix(before.Agreed, after.Agreed, done));
        }
    }

    /// <summary>Points of parts, printed with some decimals so that they add up to the difference of the two printed totals (largest remainders).</summary>
    /// <param name="from">The total before, points.</param>
    /// <param name="to">The total after.</param>
    /// <param name="parts">The parts of the difference.</param>
    /// <param name="decimals">Decimals, 0 to 9.</param>
    public static IReadOnlyList<double> Published(double from, double to, IReadOnlyList<double> parts, int decimals = 1)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var unit = Math.Pow(10, -decimals);
        var whole = (int)Math.Round((Rounding.Publish(to, decimals) - Rounding.Publish(from, decimals)) / unit);
        var floors = parts.Select(part => (int)Math.Floor((part / unit) + 1e-9)).ToArray();
        var order = Enumerable.Range(0, parts.Count).OrderByDescending(at => (parts[at] / unit) - floors[at]).ThenBy(at => at).ToList();
        var missing = whole - floors.Sum();
        for (var at = 0; missing != 0 && parts.Count > 0; at++)
        {
            // More than one round is needed only when the two totals were rounded towards or away from each other.
            var place = missing > 0 ? order[at % parts.Count] : order[^((at % parts.Count) + 1)];
            floors[place] += Math.Sign(missing);
            missing -= Math.Sign(missing);
        }

        return [.. floors.Select(count => Rounding.Publish(count * unit, decimals))];
    }

    /// <summary>The earlier sheets of people who answer again, in the groups they are in now.</summary>
    private static List<AnswerSheet> Stayed(AssessedState before, AssessedState after, HashSet<string> both)
    {
        var groups = after.Sheets.ToDictionary(sheet => sheet.Respondent, sheet => sheet.Group, StringComparer.Ordinal);
        return [.. before.Sheets.Where(sheet => both.Contains(sheet.Respondent)).Select(sheet => sheet with { Group = groups[sheet.Respondent] })];
    }

    private static Dictionary<string, Answer> Mix(IReadOnlyDictionary<string, Answer> before, IReadOnlyDictionary<string, Answer> after, HashSet<string> done)
    {
        var mixed = before.Where(answer => !done.Contains(answer.Key)).ToDictionary(StringComparer.Ordinal);
        foreach (var question in done)
        {
            if (after.TryGetValue(question, out var answer)) mixed[question] = answer;
        }

        return mixed;
    }
}
