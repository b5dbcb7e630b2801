using Maturity.Web.Features.Benchmarks;
using Maturity.Web.Features.Benchmarks.Components;
using Maturity.Web.Features.Questionnaires;
using Maturity.Web.Features.Results.Components;
using Microsoft.Extensions.Logging.Abstractions;

namespace Maturity.Web.Commands;

/// <summary>Peers of a report that is made from files.</summary>
internal static class PeersInReport
{
    /// <summary>How far an own score may be from that of the answers before somebody should look: files are often rounded to one decimal.</summary>
    private const double Rounding = 0.06;

    /// <summary>Reads both files and compares; problems go to <paramref name="error"/>, all of them.</summary>
    /// <param name="peers">Path of the peer file.</param>
    /// <param name="own">Path of the file of the own organization.</param>
    /// <param name="result">The result of the report, whose questionnaire names the measures.</param>
    /// <param name="error">Where problems and warnings are written.</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <returns>Null when there is any problem.</returns>
    public static async Task<PositionModel?> LoadAsync(string peers, string own, ResultModel result, TextWriter error, CancellationToken cancellation)
    {
        var classification = new QuestionnaireLibrary(NullLogger<QuestionnaireLibrary>.Instance).Classification(result.Questionnaire.Language);
        var files = await ComparedPeers.LoadAsync(peers, own, new(classification, [result.Questionnaire]), error, cancellation);
        if (files is null) return null;
        var compared = await ComparedPeers.CompareAsync(files.Value, ComparedPeers.Today(), classification, error);
        await WarnAsync(files.Value.Own, result, error);
        return new()
        {
            Position = compared.Position,
            Date = compared.Date,
            Classification = classification,
            Dimensions = compared.Measures.Count(id => result.Questionnaire.Dimensions.Any(dimension => dimension.Id == id)),
            Lines = [.. InOrder(compared, result).Select(measure => new PositionLine(MeasureNames.Of(measure.Id, result.Questionnaire)!, measure.Position))],
        };
    }

    /// <summary>The index, dimensions, then capabilities, whatever the order of the columns.</summary>
    private static IEnumerable<(string Id, Core.Benchmarking.MeasurePosition Position)> InOrder(PeerComparison compared, ResultModel result)
    {
        var order = StandardMeasures.Of(result.Questionnaire).Ids.Index().ToDictionary(measure => measure.Item, measure => measure.Index, StringComparer.Ordinal);
        return compared.Measures.Zip(compared.Position.Measures).OrderBy(measure => order[measure.First]);
    }

    /// <summary>The page shows the scores of the file; where the answers say something else, somebody should know.</summary>
    private static async Task WarnAsync(PeerTable own, ResultModel result, TextWriter error)
    {
        var scored = StandardMeasures.Scores(result.Scorecard);
        var differing = own.Measures.Zip(own.Rows[0].Scores)
            .Where(measure => measure.Second is { } score && scored.TryGetValue(measure.First, out var known) && Math.Abs(score - known) >= Rounding)
            .Select(measure => measure.First).ToList();
        if (differing.Count > 0)
            await error.WriteLineAsync($"warning: {own.File}: the scores of {string.Join(", ", differing)} are not those of the answers. The page with peers shows those of the file.");
    }
}
