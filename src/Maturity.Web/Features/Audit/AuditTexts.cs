namespace Maturity.Web.Features.Audit;

/// <summary>Names the texts of this folder: <c>AuditTexts.nl.resx</c> holds them in Dutch, by their English sentence.</summary>
public sealed class AuditTexts;
