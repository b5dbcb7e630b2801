namespace Maturity.Web.Http;

/// <summary>Names the texts of validation: ValidationTexts.nl.resx, keyed by the English sentence.</summary>
public sealed class ValidationTexts;
