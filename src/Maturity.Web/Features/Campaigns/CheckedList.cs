using Maturity.Web.Features.Answering;

namespace Maturity.Web.Features.Campaigns;

/// <summary>A list of people, checked: what would happen, and everything that stands in the way.</summary>
/// <param name="People">Who would be invited, in order.</param>
/// <param name="Problems">What is wrong, in order; while there is any, nobody is invited.</param>
/// <param name="Unasked">Sections that nobody would be asked, these people and those invited before together.</param>
public sealed record CheckedList(IReadOnlyList<CheckedPerson> People, IReadOnlyList<InviteProblem> Problems, IReadOnlyList<PlanSection> Unasked);
