namespace Maturity.Web.Features.Benchmarks;

/// <summary>Who could count in a snapshot.</summary>
/// <param name="Candidates">One per organization, in the order of their keys.</param>
/// <param name="Claims">Assessments that nobody accepted yet, or that somebody rejected: they count for nothing and join nobody.</param>
public sealed record CandidateRoll(IReadOnlyList<Candidate> Candidates, IReadOnlyList<WaitingClaim> Claims);
