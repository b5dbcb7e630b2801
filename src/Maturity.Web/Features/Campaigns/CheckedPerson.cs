using Maturity.Web.Features.Assessments;

namespace Maturity.Web.Features.Campaigns;

/// <summary>One person of a list who can be invited.</summary>
/// <param name="Line">Line, counted from 1.</param>
/// <param name="Person">Who.</param>
public sealed record CheckedPerson(int Line, Invitee Person);
