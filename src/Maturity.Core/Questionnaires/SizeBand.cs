namespace Maturity.Core.Questionnaires;

/// <summary>A band of people employed.</summary>
/// <param name="Code">Code such as <c>medium</c>.</param>
/// <param name="Label">Label as people read it.</param>
/// <param name="Minimum">Fewest people in the band.</param>
/// <param name="Maximum">Most people in the band; null = no limit.</param>
/// <param name="OecdBand">The OECD's band for the same number of people.</param>
/// <param name="SizeGroup">Code of the size group: <c>SME</c> or <c>LARGE</c>.</param>
public sealed record SizeBand(string Code, string Label, int Minimum, int? Maximum, string OecdBand, string SizeGroup);
