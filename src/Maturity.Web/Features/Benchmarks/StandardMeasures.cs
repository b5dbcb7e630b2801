using Maturity.Core.Questionnaires;
using Maturity.Core.Scoring;
using Maturity.Web.Features.Questionnaires;

namespace Maturity.Web.Features.Benchmarks;

/// <summary>What organizations are compared in: index, dimensions and capabilities of the standard questionnaire, and the levels they aim for.</summary>
/// <param name="Key">Key of the questionnaire.</param>
/// <param name="Major">Its major version; others ask other questions.</param>
/// <param name="Ids">The index first, then dimensions and capabilities in the order of the questionnaire.</param>
public sealed record StandardMeasures(string Key, int Major, IReadOnlyList<string> Ids)
{
    /// <summary>Key of the questionnaire that is compared; others have no peers.</summary>
    public const string Standard = "data-driven";

    /// <summary>Id of the index among measures.</summary>
    public const string Index = "index";

    /// <summary>What ids of aims begin with, before the id of a dimension or capability.</summary>
    public const string Aim = "aim:";

    /// <summary>Ids of the aims, dimensions first: there is no aim of the index.</summary>
    public IReadOnlyList<string> Aims => [.. Ids.Skip(1).Select(id => Aim + id)];

    /// <summary>What a snapshot keeps: scores, then aims.</summary>
    public IReadOnlyList<string> Stored => [.. Ids, .. Aims];

    /// <summary>Those of the newest version that the product came with.</summary>
    /// <param name="library">The content.</param>
    /// <exception cref="InvalidOperationException">The standard questionnaire did not load.</exception>
    public static StandardMeasures Of(QuestionnaireLibrary library)
    {
        var questionnaire = library.All.Select(loaded => loaded.Questionnaire!).Where(known => known.Key == Standard).MaxBy(known => known.Version.Major)
            ?? throw new InvalidOperationException($"The questionnaire “{Standard}” did not load. Run: maturity lint questionnaires");
        return Of(questionnaire);
    }

    /// <summary>Those of one questionnaire.</summary>
    /// <param name="questionnaire">The questionnaire.</param>
    public static StandardMeasures Of(Questionnaire questionnaire) => new(questionnaire.Key, questionnaire.Version.Major,
        [Index, .. questionnaire.Dimensions.Select(dimension => dimension.Id), .. questionnaire.Dimensions.SelectMany(dimension => dimension.Capabilities).Select(capability => capability.Id)]);

    /// <summary>The scores of a card by measure; those that were not scored are left out.</summary>
    /// <param name="card">The card.</param>
    public static Dictionary<string, double> Scores(Scorecard card)
    {
        var scores = new Dictionary<string, double>(StringComparer.Ordinal);
        if (card.Index is { } index) scores[Index] = index;
        foreach (var dimension in card.Dimensions)
        {
            if (dimension.Score is { } score) scores[dimension.Id] = score;
            foreach (var capability in dimension.Capabilities)
            {
                if (capability.Score is { } part) scores[capability.Id] = part;
            }
        }

        return scores;
    }
}
