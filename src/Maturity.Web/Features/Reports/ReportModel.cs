using System.Globalization;
using Maturity.Core.Scoring;
using Maturity.Web.Features.Benchmarks.Components;
using Maturity.Web.Features.Results.Components;
using Maturity.Web.Features.Roadmaps;

namespace Maturity.Web.Features.Reports;

/// <summary>What one report is made of.</summary>
/// <param name="Result">The result, its questionnaire in the report's language.</param>
/// <param name="Culture">Language of the report's own words and of its figures.</param>
public sealed record ReportModel(ResultModel Result, CultureInfo Culture)
{
    /// <summary>Whether the answers are invented; every page then says so.</summary>
    public bool Demo { get; init; }

    /// <summary>Organization and title; the title alone where nobody named the organization.</summary>
    /// <param name="between">What stands between them.</param>
    public string FullTitle(string between) =>
        Result.Organization.Length == 0 ? Result.Questionnaire.Title : Result.Organization + between + Result.Questionnaire.Title;

    /// <summary>Name, logo and color of the workspace that issues it; null leaves the cover plain.</summary>
    public ReportBrand? Brand { get; init; }

    /// <summary>Number within the assessment; null when it belongs to none.</summary>
    public int? Number { get; init; }

    /// <summary>Name of the person who asked for it; null when nobody is to be named.</summary>
    public string? PreparedBy { get; init; }

    /// <summary>Where the assessment stood; null for answers from a file.</summary>
    public ReportStanding? Standing { get; init; }

    /// <summary>Where it stands among peers; null when that is not part of the report.</summary>
    public PositionModel? Peers { get; init; }

    /// <summary>What to do next and when; null when that is not part of the report.</summary>
    public RoadmapModel? Roadmap { get; init; }

    /// <summary>Whether the outcome may still change, or rests on too little to rely on; every page then says so.</summary>
    public bool IsProvisional => Standing is { IsUnfinished: true } || Result.Scorecard.Certainty == Certainty.Low;
}
