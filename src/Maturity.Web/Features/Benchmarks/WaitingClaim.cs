namespace Maturity.Web.Features.Benchmarks;

/// <summary>An assessment under a company number or mail domain that another workspace used first.</summary>
/// <param name="WorkspaceId">Its workspace.</param>
/// <param name="AssessmentId">The assessment.</param>
/// <param name="Index">Its index in hundredths of a point.</param>
/// <param name="Doubt">What speaks against it, <see cref="SheetDoubt.Claim"/> among it.</param>
public sealed record WaitingClaim(Guid WorkspaceId, Guid AssessmentId, short Index, SheetDoubt Doubt);
