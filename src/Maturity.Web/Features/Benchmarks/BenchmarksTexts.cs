namespace Maturity.Web.Features.Benchmarks;

/// <summary>Names the texts of this folder: <c>BenchmarksTexts.nl.resx</c> holds them in Dutch, by their English sentence.</summary>
public sealed class BenchmarksTexts;
