using Maturity.Core.Benchmarking;
using Maturity.Web.Features.Organizations;
using Maturity.Web.Features.Questionnaires;

namespace Maturity.Web.Features.Benchmarks;

/// <summary>
/// Made-up peers that the demo workspace shows, marked as such wherever they appear. They exist in memory only, so that none can
/// come into a snapshot.
/// </summary>
public sealed class DemoPeers(SegmentGrids grids, QuestionnaireLibrary library)
{
    /// <summary>Made-up organizations of each industry and size band.</summary>
    private const int Rounds = 2;

    private const ulong Seed = 20_261_101;
    private const int Workspaces = 6;
    private const string Viewer = "demo";

    /// <summary>Where an organization of the demo workspace would stand among them.</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="scores">Its scores.</param>
    /// <param name="measures">What is compared.</param>
    /// <param name="wanted">Code of the segment to show when it may be; null for the rule's own choice.</param>
    public Position Position(Organization organization, AcceptedScores scores, StandardMeasures measures, string? wanted)
    {
        var viewer = new Viewer(Viewer, Viewer);
        var peers = Make(measures.Ids.Count);
        var segments = Segment.Of(organization.Industry, organization.SizeBand, library.Classification("en"));
        return Core.Benchmarking.Position.Of(
            PeerCell.OfKept(segments, peers, viewer, measures.Ids.Count), PeerStandings.Points(scores, measures.Ids), PeerGround.Of(peers, viewer, measures.Ids.Count), wanted);
    }

    private List<PeerScores> Make(int measures)
    {
        var random = new SplitMix64(Seed);
        double Step(double range) => ((random.NextIndex(2001) / 1000.0) - 1) * range;
        var classification = library.Classification("en");
        var places = (
            from round in Enumerable.Range(0, Rounds)
            from industry in classification.Industries
            from band in classification.SizeBands
            select grids.Grid.Narrow(industry.Code, band.Code)!.Value).ToList();
        return [.. places.Select((narrow, at) =>
        {
            var middle = 45 + Step(25) + Step(10);
            return new PeerScores(
                new($"demo-owner-{at}", $"demo-workspace-{at % Workspaces}", $"demo-organization-{at}", $"demo-assessment-{at}"),
                [.. grids.Grid.Around(narrow).Select(place => grids.Grid.Segments[place])],
                [.. Enumerable.Range(0, measures).Select(measure => (double?)Math.Round(Math.Clamp(middle + (measure == 0 ? 0 : Step(18)), 0, 100), 2))]);
        })];
    }
}
