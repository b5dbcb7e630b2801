using System.Globalization;
using Maturity.Web.Tests.Hosting;
using Xunit.Abstractions;

namespace Maturity.Web.Tests.Accounts;

/// <summary>
/// Whether a stopwatch tells an address with an account from one without: the chance that an answer for the one takes
/// longer than an answer for the other (AUC; 0.5 tells nothing). <c>MATURITY_LONG=1</c> measures enough to hold it to 0.55.
/// </summary>
public sealed class EnumerationTimeTests(EnumerationTimeTests.Product product, ITestOutputHelper output) : IClassFixture<EnumerationTimeTests.Product>
{
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("MATURITY_LONG") == "1";
    private static readonly int Lanes = IsLong ? 4 : 1;
    private static readonly int Pairs = IsLong ? 1000 : 10;

    // Ten pairs tell only the coarsest difference, but they tell it in seconds: chance alone comes this far in one of 10,000 runs.
    private static readonly double Most = IsLong ? 0.55 : 0.97;

    [Fact]
    public Task ForgotPassword_KnownAndUnknown_TakeTheSameTime() =>
        MeasureAsync("forgotten password", "/account/forgot-password", email => new() { ["Email"] = email });

    [Fact]
    public Task SignIn_KnownAndUnknown_TakeTheSameTime() =>
        MeasureAsync("sign-in", "/account/sign-in", email => new() { ["Input.Email"] = email, ["Input.Password"] = "not the password" });

    private async Task MeasureAsync(string what, string path, Func<string, Dictionary<string, string>> form)
    {
        // So many that nobody gets more mails than their limit, or too many wrong passwords.
        var members = new List<string>();
        for (var i = 0; i < (IsLong ? 200 : 2); i++) members.Add((await product.MemberAsync()).Account.Email!);
        var lanes = await Task.WhenAll(Enumerable.Range(0, Lanes).Select(lane => LaneAsync(lane, members, path, form)));
        var (known, unknown) = (lanes.SelectMany(l => l.Known).ToList(), lanes.SelectMany(l => l.Unknown).ToList());
        var auc = Auc(known, unknown);
        var line = string.Create(CultureInfo.InvariantCulture,
            $"{what}: AUC {auc:0.000} over {Pairs} pairs; median {Median(known):0.0} ms known, {Median(unknown):0.0} ms unknown");
        output.WriteLine(line);
        Assert.True(Math.Max(auc, 1 - auc) < Most, line);
    }

    /// <summary>One after the other, as somebody with a stopwatch would. Several such people measure faster.</summary>
    private async Task<(List<double> Known, List<double> Unknown)> LaneAsync(
        int lane, List<string> members, string path, Func<string, Dictionary<string, string>> form)
    {
        var (known, unknown) = (new List<double>(), new List<double>());
        using var client = product.Client();
        var page = await client.PageAsync(path);
        await TimeAsync("warm@example.org");
        for (var i = lane; i < Pairs; i += Lanes)
        {
            // In turns and in both orders, so that what the machine does meanwhile hits both alike.
            var (first, second) = (members[i % members.Count], $"nobody{i % members.Count}@example.org");
            if (i / Lanes % 2 == 0) known.Add(await TimeAsync(first));
            unknown.Add(await TimeAsync(second));
            if (i / Lanes % 2 == 1) known.Add(await TimeAsync(first));
        }

        return (known, unknown);

        async Task<double> TimeAsync(string email)
        {
            var started = TimeProvider.System.GetTimestamp();
            using var response = await client.SubmitAsync(page, path, form(email));
            return TimeProvider.System.GetElapsedTime(started).TotalMilliseconds;
        }
    }

    private static double Auc(List<double> first, List<double> second) =>
        first.Sum(a => second.Sum(b => a > b ? 1 : a < b ? 0 : 0.5)) / ((double)first.Count * second.Count);

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    public sealed class Product : TestProduct
    {
        protected override IEnumerable<string> Settings => ["--Http:MailsPerHour=100000"];
    }
}
