namespace Maturity.Web.Features.Roadmaps;

/// <summary>Reads the name of a roadmap as typed.</summary>
public static class RoadmapName
{
    /// <summary>The name; null when it is none.</summary>
    /// <param name="typed">As typed.</param>
    public static string? Read(string? typed) =>
        typed?.Trim() is { Length: > 0 and <= SavedRoadmap.NameLength } name && !name.Any(char.IsControl) ? name : null;
}
