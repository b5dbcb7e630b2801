namespace Maturity.Web.Features.Results.Perception;

/// <summary>Names the texts of this folder: <c>PerceptionTexts.nl.resx</c> holds them in Dutch, by their English sentence.</summary>
public sealed class PerceptionTexts;
