namespace Maturity.Web.Features.Results.Trends;

/// <summary>How the index of the last assessment became that of this one.</summary>
/// <param name="Since">Day of the earlier result.</param>
/// <param name="Until">Day of this one.</param>
/// <param name="From">The earlier index, points.</param>
/// <param name="To">This index.</param>
/// <param name="Parts">What moved it; null when it cannot be split.</param>
/// <param name="WhyNot">Why it cannot be split.</param>
/// <param name="SharesNobody">Whether nobody answered both times.</param>
public sealed record ChangeModel(DateOnly Since, DateOnly Until, double From, double To, IReadOnlyList<ChangePart>? Parts, ChangeObstacle WhyNot, bool SharesNobody);
