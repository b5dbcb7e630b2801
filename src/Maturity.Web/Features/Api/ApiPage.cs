namespace Maturity.Web.Features.Api;

/// <summary>Part of a list.</summary>
/// <typeparam name="T">What it lists.</typeparam>
/// <param name="Items">The items, in the order of the list.</param>
/// <param name="Next">Value of the parameter <c>after</c> for the next part; null when this is the last one.</param>
public sealed record ApiPage<T>(IReadOnlyList<T> Items, string? Next);
