using Maturity.Core.Scoring;

namespace Maturity.Web.Features.Leads.Scan;

/// <summary>A scan as far as it got. It is kept by the visitor, sealed, and by nobody else until they leave their details.</summary>
/// <param name="Id">Made at the first page.</param>
/// <param name="ContentHash">Hash of the questionnaire version.</param>
/// <param name="StartedAt">When the first page was opened.</param>
/// <param name="Origin">Where the visitor came from.</param>
public sealed record ScanState(Guid Id, string ContentHash, DateTimeOffset StartedAt, LeadOrigin Origin)
{
    /// <summary>The answers so far, by question id.</summary>
    public IReadOnlyDictionary<string, Answer> Answers { get; init; } = new Dictionary<string, Answer>(StringComparer.Ordinal);

    /// <summary>The same with one more answer.</summary>
    /// <param name="question">Its question.</param>
    /// <param name="answer">The answer.</param>
    public ScanState With(string question, Answer answer) =>
        this with { Answers = new Dictionary<string, Answer>(Answers, StringComparer.Ordinal) { [question] = answer } };

    /// <summary>The same with what a later state of the same scan knows besides.</summary>
    /// <param name="later">The later one; null for none.</param>
    public ScanState Joined(ScanState? later)
    {
        if (later is null || later.Id != Id) return this;
        var all = new Dictionary<string, Answer>(Answers, StringComparer.Ordinal);
        foreach (var (question, answer) in later.Answers) all[question] = answer;
        return this with { Answers = all };
    }
}
