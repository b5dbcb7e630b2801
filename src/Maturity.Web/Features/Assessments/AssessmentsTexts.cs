namespace Maturity.Web.Features.Assessments;

/// <summary>Names the texts of this folder: <c>AssessmentsTexts.nl.resx</c> holds them in Dutch, by their English sentence.</summary>
public sealed class AssessmentsTexts;
