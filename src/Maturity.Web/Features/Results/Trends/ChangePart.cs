namespace Maturity.Web.Features.Results.Trends;

/// <summary>One cause of a change as readers see it.</summary>
/// <param name="Cause">In words.</param>
/// <param name="Points">Points it added, with one decimal; all parts add up to the printed change.</param>
public sealed record ChangePart(string Cause, double Points);
