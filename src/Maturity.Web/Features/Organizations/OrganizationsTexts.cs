namespace Maturity.Web.Features.Organizations;

/// <summary>Names the texts of this folder: <c>OrganizationsTexts.nl.resx</c> holds them in Dutch, by their English sentence.</summary>
public sealed class OrganizationsTexts;
