namespace Maturity.Web.Features.Api;

/// <summary>An organization, as the API tells it.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Name.</param>
/// <param name="Industry">Code of its industry.</param>
/// <param name="SizeBand">Code of its size band.</param>
/// <param name="Country">Two-letter country code (ISO 3166-1).</param>
/// <param name="ParentGroup">Group it is part of; null when it is its own owner.</param>
/// <param name="CreatedAt">When it was added.</param>
public sealed record ApiOrganization(Guid Id, string Name, string Industry, string SizeBand, string Country, string? ParentGroup, DateTimeOffset CreatedAt);
