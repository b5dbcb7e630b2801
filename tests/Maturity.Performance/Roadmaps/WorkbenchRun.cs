using System.Diagnostics;
using System.Globalization;
using System.Net;
using Maturity.Web.Tests.Hosting;
using Maturity.Web.Tests.Roadmaps;

namespace Maturity.Performance.Roadmaps;

/// <summary>
/// How long a change on the workbench takes as a script sees it: the form is sent, and the page with the new plan is there. One
/// consultant on one node, over HTTP on the loopback, capacity and horizon changed in turn. The first changes after the start of
/// the product, while code is compiled, are told apart.
/// </summary>
internal static class WorkbenchRun
{
    private const int Changes = 60;
    private const int First = 10;
    private const int Promised = 300;

    public static async Task RunAsync()
    {
        var product = new QuietProduct();
        await product.InitializeAsync();
        try
        {
            var consultant = await product.MemberAsync();
            var respondent = await product.AnsweredAsync(consultant.Workspace, at => 1 + (at % 3));
            var roadmap = await product.RoadmapAsync(respondent);
            using var client = await product.SignInAsync(consultant);
            var path = $"/{respondent.Workspace.Slug}/assessments/{respondent.AssessmentId}/roadmaps/{roadmap}";
            var times = new List<double>();
            for (var change = 0; change < Changes; change++) times.Add(await ChangeAsync(client, path, change));
            Tell($"first {First} changes after the start", times[..First]);
            Tell($"the {Changes - First} after those", times[First..]);
        }
        finally
        {
            await product.DisposeAsync();
        }
    }

    private static async Task<double> ChangeAsync(TestClient client, string path, int change)
    {
        var page = await client.PageAsync(path);
        var fields = new Dictionary<string, string>
        {
            ["Limits.Parallel"] = (1 + (change % 6)).ToString(CultureInfo.InvariantCulture),
            ["Limits.Quarters"] = (4 + (change % 9)).ToString(CultureInfo.InvariantCulture),
        };
        var clock = Stopwatch.StartNew();
        var answer = await client.SubmitAsync(page, path, fields, "form[action*=Limits]");
        if (answer.StatusCode != HttpStatusCode.Redirect) throw new InvalidOperationException($"A change was answered with {answer.StatusCode}.");
        using var shown = await client.GetAsync(path);
        await shown.Content.ReadAsByteArrayAsync();
        return clock.Elapsed.TotalMilliseconds;
    }

    private static void Tell(string name, IEnumerable<double> times)
    {
        var sorted = times.Order().ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: median {sorted[sorted.Count / 2]:0} ms, slowest {sorted[^1]:0} ms, {sorted.Count(time => time > Promised)} of {sorted.Count} above {Promised} ms"));
    }
}
