namespace Maturity.Web.Features.Reports;

/// <summary>Names the texts of a report: the key is the English sentence, translations stand in the .resx beside it.</summary>
public sealed class ReportTexts;
