using Xunit.Abstractions;

[assembly: TestCollectionOrderer("Maturity.Web.Tests.Hosting.LongestFirst", "Maturity.Web.Tests")]

namespace Maturity.Web.Tests.Hosting;

/// <summary>Starts the classes that take minutes before all others, so that no core idles while the last of them ends.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long = ["UnfilteredMatrixTests", "HostilePostsTests", "MatrixTests", "AnswerSequencesTests"];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) => testCollections.OrderBy(Rank);

    private static int Rank(ITestCollection collection)
    {
        var rank = Array.FindIndex(Long, name => collection.DisplayName.EndsWith('.' + name, StringComparison.Ordinal));
        return rank < 0 ? Long.Length : rank;
    }
}
