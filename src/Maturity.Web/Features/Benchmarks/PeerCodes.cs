using Maturity.Core.Questionnaires;

namespace Maturity.Web.Features.Benchmarks;

/// <summary>The codes that a peer file may use.</summary>
public sealed class PeerCodes
{
    private readonly Dictionary<string, string> industries;
    private readonly Dictionary<string, string> sizes;
    private readonly HashSet<string> measures;

    /// <summary>Takes them from the content.</summary>
    /// <param name="classification">Industries and size bands.</param>
    /// <param name="questionnaires">Questionnaires whose dimensions and capabilities may be columns.</param>
    public PeerCodes(Classification classification, IEnumerable<Questionnaire> questionnaires)
    {
        Classification = classification;
        industries = classification.Industries.ToDictionary(industry => industry.Code, industry => industry.Code, StringComparer.Ordinal);
        sizes = classification.SizeBands.ToDictionary(band => band.Code, band => band.Code, StringComparer.Ordinal);
        measures = [.. questionnaires.SelectMany(questionnaire => questionnaire.Dimensions).SelectMany(
            dimension => dimension.Capabilities.Select(capability => capability.Id).Prepend(dimension.Id))];
    }

    /// <summary>Industries and size bands.</summary>
    public Classification Classification { get; }

    /// <summary>The code of an industry as the classification holds it; null when it has none such.</summary>
    public string? Industry(string code) => industries.GetValueOrDefault(code);

    /// <summary>The code of a size band as the classification holds it; null when it has none such.</summary>
    public string? Size(string code) => sizes.GetValueOrDefault(code);

    /// <summary>Whether a column may be called so.</summary>
    public bool IsMeasure(string id) => measures.Contains(id);

    /// <summary>The codes of the industries, for a message.</summary>
    public string Industries => string.Join(", ", industries.Keys);

    /// <summary>The codes of the size bands, for a message.</summary>
    public string Sizes => string.Join(", ", sizes.Keys);
}
