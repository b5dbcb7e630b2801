namespace Maturity.Web.Tests.Isolation;

/// <summary>The same questions to a product whose query filter was taken out: what is left must be seen to matter.</summary>
public sealed class UnfilteredMatrixTests(UnfilteredProduct product) : IClassFixture<UnfilteredProduct>
{
    [Fact]
    public async Task Matrix_WithoutQueryFilter_FindsLeaksUnlessTheDatabaseKeepsApart()
    {
        var matrix = await Matrix.RunAsync(product, verbs: false);
        var leaks = matrix.Findings.Where(finding => finding.Contains("LEAK", StringComparison.Ordinal) || finding.Contains("not refused", StringComparison.Ordinal)).ToList();
        if (product.Database.IsPostgres)
        {
            // Row-level security alone: nothing of another workspace is shown, told apart or changed.
            Assert.True(matrix.Findings.Count == 0, string.Join('\n', matrix.Findings.Take(60)));
            Assert.True(matrix.OwnSeen > 30);
        }
        else
        {
            Assert.True(leaks.Count > 50, $"Only {leaks.Count} leaks were found: the matrix is blind.");
            Assert.True(leaks.Select(leak => leak.Split(" as ")[0]).Distinct().Count() > 10, "Leaks were found in too few places.");
        }
    }
}
