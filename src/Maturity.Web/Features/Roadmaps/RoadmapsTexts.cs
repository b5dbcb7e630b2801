namespace Maturity.Web.Features.Roadmaps;

/// <summary>Names the texts of this folder: <c>RoadmapsTexts.nl.resx</c> holds them in Dutch, by their English sentence.</summary>
public sealed class RoadmapsTexts;
