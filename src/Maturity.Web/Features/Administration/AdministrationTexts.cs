namespace Maturity.Web.Features.Administration;

/// <summary>Names the texts of this folder: <c>AdministrationTexts.nl.resx</c> holds them in Dutch, by their English sentence.</summary>
public sealed class AdministrationTexts;
