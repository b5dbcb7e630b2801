using System.Text.Json;
using Maturity.Core.Benchmarking;
using Maturity.Core.Scoring;
using Maturity.Web.Features.Organizations;
using Maturity.Web.Tenancy;

namespace Maturity.Web.Features.Benchmarks;

/// <summary>
/// The scores of a complete full assessment as a consultant accepted them, kept when it is published: what counts in the
/// benchmark, and what an organization's own trend is drawn from.
/// </summary>
public sealed class AcceptedScores : ITenantOwned
{
    private AcceptedScores()
    {
    }

    /// <summary>An assessment is published.</summary>
    /// <param name="assessmentId">The assessment.</param>
    /// <param name="organization">The organization assessed, as it is now.</param>
    /// <param name="questionnaire">Key and major version of the questionnaire.</param>
    /// <param name="scores">Points by measure, the index among them.</param>
    /// <param name="doubt">What speaks against the answers.</param>
    /// <param name="acceptedAt">When.</param>
    public AcceptedScores(
        Guid assessmentId, Organization organization, (string Key, int Major) questionnaire, IReadOnlyDictionary<string, double> scores, SheetDoubt doubt, DateTimeOffset acceptedAt)
    {
        (AssessmentId, OrganizationId, Doubt, AcceptedAt) = (assessmentId, organization.Id, doubt, acceptedAt);
        (ParentGroupKey, LegalIdentifier, MailDomain) = (organization.ParentGroupKey, organization.LegalIdentifier, organization.MailDomain);
        (QuestionnaireKey, QuestionnaireMajor) = questionnaire;
        Index = Member.Hundredths(scores[StandardMeasures.Index]);
        Scores = JsonSerializer.Serialize(scores.OrderBy(score => score.Key, StringComparer.Ordinal).ToDictionary(score => score.Key, score => Member.Hundredths(score.Value)));
    }

    /// <inheritdoc/>
    public Guid WorkspaceId { get; private set; }

    /// <summary>The assessment.</summary>
    public Guid AssessmentId { get; private set; }

    /// <summary>The organization assessed.</summary>
    public Guid OrganizationId { get; private set; }

    /// <summary>
    /// Key of the group the organization was part of when its result was accepted. It and the two below never follow the organization: who
    /// could change them and look again at the same result could try out whether somebody is among the peers (G12).
    /// </summary>
    public string? ParentGroupKey { get; private set; }

    /// <summary>Its number in a register of companies at that time.</summary>
    public string? LegalIdentifier { get; private set; }

    /// <summary>Its mail domain at that time.</summary>
    public string? MailDomain { get; private set; }

    /// <summary>Key of the questionnaire.</summary>
    public string QuestionnaireKey { get; private set; } = "";

    /// <summary>Its major version.</summary>
    public int QuestionnaireMajor { get; private set; }

    /// <summary>When it was accepted.</summary>
    public DateTimeOffset AcceptedAt { get; private set; }

    /// <summary>The index in hundredths of a point.</summary>
    public short Index { get; private set; }

    /// <summary>All scores as JSON: measure to hundredths of a point.</summary>
    public string Scores { get; private set; } = "{}";

    /// <summary>
    /// The levels aimed for as JSON, aim to hundredths of a point, as they stood when a roadmap was first shown to the client; null
    /// until then. They do not follow later changes: what changes with one organization only could be told apart.
    /// </summary>
    public string? Aims { get; private set; }

    /// <summary>What speaks against the answers; for somebody to look at before they count.</summary>
    public SheetDoubt Doubt { get; private set; }

    /// <summary>Keeps what is aimed for, once.</summary>
    /// <param name="levels">Target level, 1 to 5, by capability.</param>
    /// <returns>False when aims are kept already.</returns>
    public bool Agree(IReadOnlyDictionary<string, int> levels)
    {
        if (Aims is not null) return false;
        var dimensions = levels.GroupBy(target => target.Key[..target.Key.IndexOf('.', StringComparison.Ordinal)], target => target.Value);
        Aims = JsonSerializer.Serialize(levels.Select(target => (Id: target.Key, Level: target.Value)).Concat(dimensions.Select(dimension => (Id: dimension.Key, Level: dimension.Min())))
            .OrderBy(target => target.Id, StringComparer.Ordinal)
            .ToDictionary(target => StandardMeasures.Aim + target.Id, target => Member.Hundredths(Bands.PointsOf(target.Level))));
        return true;
    }

    /// <summary>The score of one capability in points; null when it has none.</summary>
    public IReadOnlyDictionary<string, double> Points() =>
        JsonSerializer.Deserialize<Dictionary<string, short>>(Scores)!.ToDictionary(score => score.Key, score => score.Value / 100.0);

    /// <summary>Scores and aims in the order of some measures.</summary>
    /// <param name="measures">Ids of the measures.</param>
    public short[] InOrder(IReadOnlyList<string> measures) => InOrder(Scores, Aims, measures);

    /// <summary>The same of scores that were read on their own.</summary>
    /// <param name="scores">Scores as JSON, see <see cref="Scores"/>.</param>
    /// <param name="aims">Aims as JSON, see <see cref="Aims"/>; null without any.</param>
    /// <param name="measures">Ids of the measures.</param>
    public static short[] InOrder(string scores, string? aims, IReadOnlyList<string> measures)
    {
        var known = JsonSerializer.Deserialize<Dictionary<string, short>>(scores)!;
        if (aims is not null)
        {
            foreach (var (aim, level) in JsonSerializer.Deserialize<Dictionary<string, short>>(aims)!) known.Add(aim, level);
        }

        return [.. measures.Select(measure => known.TryGetValue(measure, out var score) ? score : Member.NoScore)];
    }
}
