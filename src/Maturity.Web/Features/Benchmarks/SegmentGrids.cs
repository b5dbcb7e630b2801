using Maturity.Core.Benchmarking;
using Maturity.Web.Features.Questionnaires;

namespace Maturity.Web.Features.Benchmarks;

/// <summary>The segments of the classification that the product came with, laid out once.</summary>
/// <param name="library">The content.</param>
public sealed class SegmentGrids(QuestionnaireLibrary library)
{
    private readonly Lazy<SegmentGrid> grid = new(() => new SegmentGrid(library.Classification("en")));

    /// <summary>The segments.</summary>
    public SegmentGrid Grid => grid.Value;
}
