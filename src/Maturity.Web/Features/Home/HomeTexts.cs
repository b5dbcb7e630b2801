namespace Maturity.Web.Features.Home;

/// <summary>Names the texts of this folder: <c>HomeTexts.nl.resx</c> holds them in Dutch, by their English sentence.</summary>
public sealed class HomeTexts;
