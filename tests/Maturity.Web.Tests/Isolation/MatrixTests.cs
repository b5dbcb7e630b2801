using Maturity.Web.Tests.Tenancy;

namespace Maturity.Web.Tests.Isolation;

/// <summary>The product as it is, asked by everybody about everything.</summary>
public sealed class MatrixTests(MatrixProduct product) : IClassFixture<MatrixProduct>
{
    [Fact]
    public async Task Table_EveryRouteOfTheProduct_HasItsLine()
    {
        var known = AccessTable.Rows.ToDictionary(row => row.Route);
        var routes = await ProductRoutes.OfAsync(product);
        Assert.True(routes.Count > 40, $"Only {routes.Count} routes were found.");
        var missing = routes.Select(route => route.ToString()).Where(route => !known.ContainsKey(route)).ToList();
        Assert.True(missing.Count == 0, "Add a line to Isolation/AccessTable.cs for each of these:\n"
            + string.Join('\n', missing.Select(route => $"        new(\"{route}\", \"What it does\", Who.Consultant),")));
        var gone = known.Keys.Except(routes.Select(route => route.ToString())).ToList();
        Assert.True(gone.Count == 0, "Remove from Isolation/AccessTable.cs, the product has no such routes: " + string.Join(", ", gone));
    }

    [Fact]
    public async Task Table_EveryIdThatARouteOrHandlerTakes_HasAValueInThePlace()
    {
        var place = (await Estate.MakeAsync(product, "canary")).Open;
        var missing = new List<string>();
        foreach (var route in await ProductRoutes.OfAsync(product))
        {
            var named = ProductRoutes.Parameters(route.Template);
            missing.AddRange(named.Where(name => !place.Values.ContainsKey(name)).Select(name => $"{route}: add a value for {name} to Isolation/Place.cs"));
            var form = AccessTable.Rows.SingleOrDefault(row => row.Route == route.ToString())?.Form ?? "";
            missing.AddRange(route.IdFields().Where(name => !named.Contains(name, StringComparer.OrdinalIgnoreCase) && !form.Contains(name + "={", StringComparison.Ordinal))
                .Select(name => $"{route}: name {name}={{…}} in the form of its line in Isolation/AccessTable.cs"));
        }

        Assert.True(missing.Count == 0, string.Join('\n', missing));
    }

    [Fact]
    public async Task Matrix_OfTheProduct_FindsNothing()
    {
        var matrix = await Matrix.RunAsync(product);
        Assert.True(matrix.Findings.Count == 0, $"{matrix.Findings.Count} of {matrix.Asked} answers are wrong:\n" + string.Join('\n', matrix.Findings.Take(60)));
        Assert.True(matrix.Asked > 3000, $"Only {matrix.Asked} requests were sent.");
        Assert.True(matrix.OwnSeen > 30, $"Only {matrix.OwnSeen} answers showed people their own data.");
        Assert.True(matrix.Logged > 100, $"Only {matrix.Logged} lines were logged.");
        Assert.True(matrix.Mailed >= 5, $"Only {matrix.Mailed} mails were written.");
    }
}
