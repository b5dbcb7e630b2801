namespace Maturity.Web.Features.Benchmarks;

/// <summary>The peers as they were on one day. Never changes; readers see it through the release rules only.</summary>
public sealed class BenchmarkSnapshot
{
    private BenchmarkSnapshot()
    {
    }

    /// <summary>A snapshot that was made.</summary>
    /// <param name="id">Id.</param>
    /// <param name="month">The month it is for, such as <c>2026-11</c>: there is one snapshot a month.</param>
    /// <param name="takenAt">When its members were chosen.</param>
    /// <param name="questionnaire">Key and major version of the questionnaire.</param>
    /// <param name="measures">Ids of the measures, in order, separated by blanks.</param>
    /// <param name="organizations">How many organizations count.</param>
    /// <param name="hash">SHA-256 over all cells: the same members make the same hash.</param>
    public BenchmarkSnapshot(Guid id, string month, DateTimeOffset takenAt, (string Key, int Major) questionnaire, string measures, int organizations, string hash)
    {
        (Id, Month, TakenAt, Measures, Organizations, Hash) = (id, month, takenAt, measures, organizations, hash);
        (QuestionnaireKey, QuestionnaireMajor) = questionnaire;
    }

    /// <summary>Id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The month it is for.</summary>
    public string Month { get; private set; } = "";

    /// <summary>When its members were chosen.</summary>
    public DateTimeOffset TakenAt { get; private set; }

    /// <summary>Key of the questionnaire.</summary>
    public string QuestionnaireKey { get; private set; } = "";

    /// <summary>Its major version.</summary>
    public int QuestionnaireMajor { get; private set; }

    /// <summary>Ids of the measures, in order, separated by blanks.</summary>
    public string Measures { get; private set; } = "";

    /// <summary>How many organizations count.</summary>
    public int Organizations { get; private set; }

    /// <summary>SHA-256 over all cells.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Ids of the measures, in order.</summary>
    public IReadOnlyList<string> MeasureIds => Measures.Split(' ');
}
