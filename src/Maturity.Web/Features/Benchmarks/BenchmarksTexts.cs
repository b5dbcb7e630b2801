namespace Maturity.Web.Features.Benchmarks;

/// <summary>Texts of the benchmark; the keys are the English sentences.</summary>
public sealed class BenchmarksTexts;
