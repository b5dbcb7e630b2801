using System.Globalization;
using Maturity.Web.Data;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
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

    [Fact]
    public Task MemberInvitation_KnownAndUnknown_TakeTheSameTime() => MeasureAsync(
        "member invitation", InviterAsync, email => new() { ["Invite.Email"] = email, ["Invite.Role"] = "Viewer", ["Invite.Language"] = "en" }, IsLong ? 300 : 10, IsLong ? 0.6 : Most);

    /// <summary>An owner, in whose workspace nobody is invited whenever they invite somebody.</summary>
    private async Task<Door> InviterAsync()
    {
        var owner = await product.MemberAsync();
        return new(await product.SignInAsync(owner), $"/{owner.Workspace.Slug}/members", () => product.InScopeAsync(owner.Workspace, services =>
            services.GetRequiredService<MaturityDb>().MemberInvitations.ExecuteDeleteAsync()));
    }

    private Task MeasureAsync(string what, string path, Func<string, Dictionary<string, string>> form) =>
        MeasureAsync(what, () => Task.FromResult(new Door(product.Client(), path, () => Task.CompletedTask)), form, Pairs, Most);

    private async Task MeasureAsync(string what, Func<Task<Door>> open, Func<string, Dictionary<string, string>> form, int pairs, double most)
    {
        // So many that nobody gets more mails than their limit, or too many wrong passwords.
        var members = new List<string>();
        for (var i = 0; i < (IsLong ? 200 : 2); i++) members.Add((await product.MemberAsync()).Account.Email!);
        var lanes = await Task.WhenAll(Enumerable.Range(0, Lanes).Select(lane => LaneAsync(lane, members, open, form, pairs)));
        var (known, unknown) = (lanes.SelectMany(l => l.Known).ToList(), lanes.SelectMany(l => l.Unknown).ToList());
        var auc = Auc(known, unknown);
        var line = string.Create(CultureInfo.InvariantCulture,
            $"{what}: AUC {auc:0.000} over {pairs} pairs; median {Median(known):0.0} ms known, {Median(unknown):0.0} ms unknown");
        output.WriteLine(line);
        Assert.True(Math.Max(auc, 1 - auc) < most, line);
    }

    /// <summary>One after the other, as somebody with a stopwatch would. Several such people measure faster.</summary>
    private static async Task<(List<double> Known, List<double> Unknown)> LaneAsync(
        int lane, List<string> members, Func<Task<Door>> open, Func<string, Dictionary<string, string>> form, int pairs)
    {
        var (known, unknown) = (new List<double>(), new List<double>());
        var door = await open();
        using var client = door.Client;
        var page = await client.PageAsync(door.Path);
        await TimeAsync("warm@example.org");
        for (var i = lane; i < pairs; i += Lanes)
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
            using var response = await client.SubmitAsync(page, door.Path, form(email));
            var taken = TimeProvider.System.GetElapsedTime(started).TotalMilliseconds;
            await door.CloseAsync();
            return taken;
        }
    }

    private static double Auc(List<double> first, List<double> second) =>
        first.Sum(a => second.Sum(b => a > b ? 1 : a < b ? 0 : 0.5)) / ((double)first.Count * second.Count);

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    /// <summary>A form, and what makes it as if it had not been sent.</summary>
    private sealed record Door(TestClient Client, string Path, Func<Task> CloseAsync);

    public sealed class Product : TestProduct
    {
        protected override IEnumerable<string> Settings => ["--Http:MailsPerHour=100000"];

        protected override bool HashesAtFullCost => true;
    }
}
