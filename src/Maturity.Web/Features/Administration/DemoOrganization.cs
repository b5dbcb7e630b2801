namespace Maturity.Web.Features.Administration;

/// <summary>A made-up organization of the demo workspace.</summary>
/// <param name="Name">Name, marked as demo.</param>
/// <param name="Industry">Code of the industry.</param>
/// <param name="SizeBand">Code of the size band.</param>
/// <param name="Country">Two-letter country code.</param>
/// <param name="Levels">Level around which the answers of each dimension vary.</param>
/// <param name="Submitted">Whether all its respondents submitted.</param>
/// <param name="Published">Whether its assessment is published.</param>
public sealed record DemoOrganization(
    string Name, string Industry, string SizeBand, string Country, IReadOnlyList<int> Levels, bool Submitted, bool Published);
