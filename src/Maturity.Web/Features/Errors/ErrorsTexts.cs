namespace Maturity.Web.Features.Errors;

/// <summary>Names the texts of this folder: ErrorsTexts.nl.resx, keyed by the English sentence.</summary>
public sealed class ErrorsTexts;
