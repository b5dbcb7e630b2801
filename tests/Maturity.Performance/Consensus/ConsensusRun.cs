using System.Diagnostics;
using System.Globalization;
using AngleSharp.Html.Dom;
using Maturity.Web.Tests.Consensus;
using Maturity.Web.Tests.Hosting;

namespace Maturity.Performance.Consensus;

/// <summary>
/// Sixty people vote in one session on one node, over HTTP on the loopback: how long until the big screen counts a vote. Stops by
/// itself after a few rounds. The k-th vote sent is set against the moment at which the screen says k.
/// </summary>
internal static class ConsensusRun
{
    private const int People = 60;

    public static async Task RunAsync()
    {
        var product = new QuietProduct();
        await product.InitializeAsync();
        try
        {
            var hall = await Hall.OpenAsync(product);
            var link = await hall.LinkAsync();
            var seats = new List<(TestClient Client, string Path)>();
            for (var i = 0; i < People; i++) seats.Add(await hall.SitAsync($"Person {i}", link));
            var random = new Random(20);
            // The first round warms up and is not told.
            await RoundAsync(hall, seats, "TAL-02", TimeSpan.FromSeconds(2), random);
            Tell("spread over 10 s", await RoundAsync(hall, seats, "TAL-01", TimeSpan.FromSeconds(10), random));
            Tell("spread over 3 s", await RoundAsync(hall, seats, "TAL-03", TimeSpan.FromSeconds(3), random));
        }
        finally
        {
            await product.DisposeAsync();
        }
    }

    private static async Task<List<double>> RoundAsync(
        Hall hall, List<(TestClient Client, string Path)> seats, string question, TimeSpan span, Random random)
    {
        await hall.PutOnTableAsync(question);
        var version = int.Parse((await hall.PageAsync()).QuerySelector("#stage")!.GetAttribute("data-key")!, CultureInfo.InvariantCulture);
        var pages = await Task.WhenAll(seats.Select(seat => seat.Client.PageAsync(seat.Path)));
        await using var screen = await LiveScreen.OpenAsync(hall.Client, $"{hall.Address}/live");
        var clock = Stopwatch.StartNew();
        var shown = ShownAsync(screen, version, clock);
        var delays = seats.Select(_ => span * random.NextDouble()).ToList();
        var sent = await Task.WhenAll(seats.Select((seat, i) => VoteAsync(seat, pages[i], delays[i], clock)));
        var counted = await shown;
        return [.. sent.Order().Select((at, k) => counted[k] - at).Order()];
    }

    private static async Task<double> VoteAsync((TestClient Client, string Path) seat, IHtmlDocument page, TimeSpan delay, Stopwatch clock)
    {
        await Task.Delay(delay);
        var at = clock.Elapsed.TotalMilliseconds;
        await Hall.VoteAsync(seat, "3", page);
        return at;
    }

    /// <summary>
    /// For each number of votes, when the screen first said at least that many, in milliseconds. A screen that has just begun
    /// to listen may hear for one beat of the question before.
    /// </summary>
    private static async Task<double[]> ShownAsync(LiveScreen screen, int version, Stopwatch clock)
    {
        var counted = new double[People];
        var known = 0;
        while (known < People)
        {
            var state = await screen.StateAsync();
            var votes = state.GetProperty("version").GetInt32() == version ? state.GetProperty("votes").GetInt32() : 0;
            while (known < votes) counted[known++] = clock.Elapsed.TotalMilliseconds;
        }

        return counted;
    }

    private static void Tell(string name, List<double> sorted) => Console.WriteLine(
        $"{People} people, {name}: p50 {At(sorted, 0.5):0} ms, p95 {At(sorted, 0.95):0} ms, longest {sorted[^1]:0} ms");

    private static double At(List<double> sorted, double share) => sorted[(int)Math.Ceiling(share * sorted.Count) - 1];
}
