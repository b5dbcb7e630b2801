using Maturity.Core.Questionnaires;

namespace Maturity.Web.Features.Answering;

/// <summary>A capability with the questions of it that are asked.</summary>
/// <param name="Capability">The capability.</param>
/// <param name="Questions">The questions, in order.</param>
public sealed record PlanCapability(Capability Capability, IReadOnlyList<Question> Questions);
