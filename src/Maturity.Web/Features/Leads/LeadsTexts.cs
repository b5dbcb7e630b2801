namespace Maturity.Web.Features.Leads;

/// <summary>Words of public scans and leads.</summary>
public sealed class LeadsTexts;
