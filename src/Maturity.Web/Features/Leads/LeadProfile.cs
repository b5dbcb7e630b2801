namespace Maturity.Web.Features.Leads;

/// <summary>What a visitor told about themselves, checked.</summary>
/// <param name="Name">Name.</param>
/// <param name="Email">Mail address as typed.</param>
/// <param name="Company">Name of the company.</param>
/// <param name="JobTitle">Role there.</param>
/// <param name="Industry">Code of its industry.</param>
/// <param name="SizeBand">Code of its size band.</param>
/// <param name="Language">Language of mails and of the result.</param>
public sealed record LeadProfile(string Name, string Email, string Company, string JobTitle, string Industry, string SizeBand, string Language);
