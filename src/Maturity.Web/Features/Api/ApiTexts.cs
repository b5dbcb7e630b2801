namespace Maturity.Web.Features.Api;

/// <summary>Names the texts of this folder: <c>ApiTexts.nl.resx</c> holds them in Dutch, by their English sentence.</summary>
public sealed class ApiTexts;
