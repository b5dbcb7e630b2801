using Maturity.Core.Questionnaires;

namespace Maturity.Web.Features.Answering;

/// <summary>A section of the questionnaire as it is asked: a dimension with the questions that this assessment has.</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Capabilities">Its capabilities with at least one question asked.</param>
/// <param name="Questions">The questions, in order.</param>
public sealed record PlanSection(Dimension Dimension, IReadOnlyList<PlanCapability> Capabilities, IReadOnlyList<Question> Questions)
{
    /// <summary>Id, as in the address.</summary>
    public string Id => Dimension.Id;

    /// <summary>Name as people read it.</summary>
    public string Name => Dimension.Name;
}
