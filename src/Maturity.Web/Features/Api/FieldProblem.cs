namespace Maturity.Web.Features.Api;

/// <summary>A value that cannot be used.</summary>
/// <param name="Field">Name of the field or parameter.</param>
/// <param name="Detail">What is wrong with it.</param>
/// <param name="Remedy">What would be right.</param>
public sealed record FieldProblem(string Field, string Detail, string Remedy);
