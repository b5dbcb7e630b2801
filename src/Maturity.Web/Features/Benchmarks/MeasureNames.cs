using Maturity.Core.Questionnaires;

namespace Maturity.Web.Features.Benchmarks;

/// <summary>What measures are called.</summary>
public static class MeasureNames
{
    /// <summary>Name in the questionnaire's language; empty for the index, which the product names itself; null when the questionnaire has no such measure.</summary>
    /// <param name="id">Id of the measure.</param>
    /// <param name="questionnaire">The questionnaire in the reader's language.</param>
    public static string? Of(string id, Questionnaire questionnaire)
    {
        if (id == StandardMeasures.Index) return "";
        return questionnaire.Dimensions.FirstOrDefault(dimension => dimension.Id == id)?.Name
            ?? questionnaire.Dimensions.SelectMany(dimension => dimension.Capabilities).FirstOrDefault(capability => capability.Id == id)?.Name;
    }
}
