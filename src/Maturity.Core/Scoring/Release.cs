namespace Maturity.Core.Scoring;

/// <summary>
/// What may be shown of the answers of a confidential assessment. No figure made with it is computed from fewer than
/// <see cref="Minimum"/> people, and no two of them differ by fewer: groups that are too small are merged, and so is the next
/// smallest where the rest would follow by subtraction. Score with <see cref="ScoringModel.Score(Release, IReadOnlyDictionary{string, Answer}?)"/>;
/// figures of a group come from <see cref="On"/>, never from the sheets. The promise holds for one set of sheets: showing
/// the release of a set that differs by one person breaks it.
/// </summary>
public sealed class Release
{
    /// <summary>Fewest people whose answers may be shown together.</summary>
    public const int Minimum = 3;

    /// <summary>Id of the groups that are only shown together. No group of a questionnaire can have it.</summary>
    public const string Others = "(others)";

    private static readonly ReleasedQuestion Nothing = new(false, []);

    private readonly Dictionary<string, ReleasedQuestion> questions = new(StringComparer.Ordinal);
    private readonly HashSet<string> askedEnough = new(StringComparer.Ordinal);

    private Release(IReadOnlyList<AnswerSheet> sheets)
    {
        Sheets = sheets;
        Groups = GroupPool.Merge(sheets.GroupBy(sheet => sheet.Group, StringComparer.Ordinal)
            .Select(group => new ReleasedGroup(group.Key, [group.Key], group.Count())));
        foreach (var question in sheets.SelectMany(sheet => sheet.Answers.Keys).Distinct(StringComparer.Ordinal))
        {
            questions.Add(question, Of(question));
            if (sheets.Count(sheet => sheet.Answers.GetValueOrDefault(question) != Answer.NotAsked) >= Minimum) askedEnough.Add(question);
        }
    }

    /// <summary>Whether anything may be shown at all.</summary>
    public bool IsReleased => Sheets.Count >= Minimum;

    /// <summary>
    /// The groups that may be shown apart, by the number of people in them, in the order of their ids. Empty when there are
    /// too few people. A question may need larger ones, see <see cref="On"/>.
    /// </summary>
    public IReadOnlyList<ReleasedGroup> Groups { get; }

    internal IReadOnlyList<AnswerSheet> Sheets { get; }

    /// <summary>Finds out what may be shown.</summary>
    /// <param name="sheets">One sheet per person, of everybody whose answers count; the order does not matter.</param>
    public static Release Of(IReadOnlyList<AnswerSheet> sheets)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        return new Release(sheets);
    }

    /// <summary>What may be shown of a question; nothing of one that nobody answered.</summary>
    /// <param name="questionId">Id of the question.</param>
    public ReleasedQuestion On(string questionId) => questions.GetValueOrDefault(questionId, Nothing);

    /// <summary>The answer as it counts: a level that too few gave is "don't know", and so is everything that too few were asked.</summary>
    internal Answer AnswerOf(AnswerSheet sheet, string question)
    {
        var answer = sheet.Answers.GetValueOrDefault(question);
        if (answer == Answer.NotAsked) return answer;
        return !askedEnough.Contains(question) || (answer.IsLevel && !On(question).IsReleased) ? Answer.DontKnow : answer;
    }

    /// <summary>The group that a person counts in on a question (F2, F10).</summary>
    internal string GroupOf(AnswerSheet sheet, string question) =>
        On(question).Groups.FirstOrDefault(part => part.Group.Members.Contains(sheet.Group))?.Group.Id ?? Others;

    private ReleasedQuestion Of(string question)
    {
        var levels = Sheets.Select(sheet => (sheet.Group, sheet.Answers.GetValueOrDefault(question).Level)).Where(given => given.Level > 0).ToList();
        var parts = GroupPool.Merge(Groups.Select(group => group with { People = levels.Count(given => group.Members.Contains(given.Group)) }));
        return parts.Count == 0 ? Nothing : new(true, [.. parts.Select(part =>
            new ReleasedMean(part, levels.Where(given => part.Members.Contains(given.Group)).Average(given => given.Level)))]);
    }
}
