namespace Maturity.Web.Features.Results;

/// <summary>Names the texts of this folder: <c>ResultsTexts.nl.resx</c> holds them in Dutch, by their English sentence.</summary>
public sealed class ResultsTexts;
