namespace Maturity.Web.Features.Benchmarks;

/// <summary>One accepted result of an organization.</summary>
/// <param name="Day">When it was accepted.</param>
/// <param name="Index">Its index, points.</param>
public sealed record TrendPoint(DateOnly Day, double Index);
