using System.Net;
using Maturity.Web.Data;
using Maturity.Web.Features.Benchmarks;
using Maturity.Web.Features.Leads;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Benchmarks;
using Maturity.Web.Tests.Hosting;
using Maturity.Web.Tests.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Leads;

/// <summary>
/// A flood of made-up people through the front door, from few network addresses: programs that fill in what nobody sees, that
/// are faster than anybody reads, with addresses to throw away, of one company, or of a new one each time.
/// <c>MATURITY_LONG=1</c> sends ten thousand.
/// </summary>
public sealed class StormTests(StormProduct product) : IClassFixture<StormProduct>
{
    private const int Networks = 8;
    private const int LeadsPerNetwork = 30;
    private const int PerDomain = 30;
    private const int Real = 3;

    private static readonly int Fakes = Environment.GetEnvironmentVariable("MATURITY_LONG") == "1" ? 10_000 : 800;

    [Fact]
    public async Task Storm_OfMadeUpPeople_LeavesSalesAUsableListAndTheBenchmarkAsItWas()
    {
        var before = await TownAsync();
        var owner = await product.MemberAsync();
        var workspace = await Visitor.OpenAsync(product, owner.Workspace);
        var attackers = Enumerable.Range(1, Networks).Select(n => new StormAttacker(product, $"/{workspace.Slug}/scan", $"192.0.2.{n}")).ToList();
        var people = Enumerable.Range(0, Real).Select(n => ConfirmAsync(workspace, $"grace@real{n}.example")).ToList();
        await Task.WhenAll(attackers.Select((attacker, n) => RageAsync(attacker, n)));
        await Task.WhenAll(people);

        AssertRefusals(attackers);
        await AssertKeptAsync(workspace);
        await AssertListAsync(owner);
        // Nothing of it is a member, and the figures are the same to the last byte.
        var after = await product.SnapshotAsync(DateTimeOffset.UtcNow.AddMonths(1));
        Assert.Equal((before.Organizations, before.Hash), (after.Organizations, after.Hash));
        foreach (var attacker in attackers) attacker.Dispose();
    }

    private static async Task RageAsync(StormAttacker attacker, int network)
    {
        for (var number = network; number < Fakes; number += Networks)
        {
            var (email, patient, trap) = (number / Networks % 5) switch
            {
                0 => ($"bot{number}@bots.example", true, true),
                1 => ($"fast{number}@fast{number}.example", false, false),
                2 => ($"free{number}@mailinator.com", true, false),
                3 => ($"worker{number}@onecompany.example", true, false),
                _ => ($"one{number}@company{number}.example", true, false),
            };
            await attacker.SendAsync(email, patient, trap);
        }
    }

    private static void AssertRefusals(List<StormAttacker> attackers)
    {
        Assert.Equal(Fakes, attackers.Sum(attacker => attacker.Answers.Count));
        foreach (var attacker in attackers)
        {
            var busy = attacker.Answers.Where(answer => answer.Status == HttpStatusCode.TooManyRequests).ToList();
            Assert.True(attacker.Answers.Count - busy.Count <= LeadsPerNetwork, $"{attacker.Answers.Count - busy.Count} got through from one network");
            Assert.All(busy, answer => Assert.InRange(answer.RetryAfter!.Value.TotalSeconds, 1, 3600));
            Assert.All(busy, answer => Assert.Matches("there is a limit to how often this can be done from one network|Many people of this mail domain asked in the last hour. Please try again later", answer.Page));
            Assert.All(attacker.Stopped, answer => Assert.InRange(answer.RetryAfter!.Value.TotalSeconds, 1, 60));
        }

        // Who was faster than anybody reads is told so, and both limits were met.
        Assert.Contains(attackers.SelectMany(attacker => attacker.Answers), answer => answer.Status == HttpStatusCode.UnprocessableEntity && answer.Page.Contains("faster than anybody reads", StringComparison.Ordinal));
        Assert.Contains(attackers.SelectMany(attacker => attacker.Answers), answer => answer.Page.Contains("Many people of this mail domain", StringComparison.Ordinal));
        Assert.Contains(attackers.SelectMany(attacker => attacker.Answers), answer => answer.Page.Contains("minutes, then go back", StringComparison.Ordinal));
    }

    private Task<int> AssertKeptAsync(Workspace workspace) => product.InScopeAsync(workspace, async services =>
    {
        var leads = await services.GetRequiredService<MaturityDb>().Leads.AsNoTracking().ToListAsync();
        var fakes = leads.Where(lead => lead.Name == "Free Money").ToList();
        Assert.InRange(fakes.Count, 1, Networks * LeadsPerNetwork);
        Assert.All(fakes, lead => Assert.Null(lead.ConfirmedAt));
        // Each address is asked in the same moment by others of its domain: one more per network may slip in between.
        Assert.InRange(fakes.Count(lead => lead.MailDomain == "onecompany.example"), PerDomain, PerDomain + Networks);
        Assert.All(fakes.Where(lead => lead.MailDomain == "mailinator.com"), lead => Assert.True(lead.Doubts.HasFlag(LeadDoubts.Disposable)));
        Assert.All(fakes, lead => Assert.True(lead.Doubts.HasFlag(LeadDoubts.UniformAnswers)));
        Assert.DoesNotContain(fakes, lead => lead.MailDomain == "bots.example" || lead.Email.StartsWith("fast", StringComparison.Ordinal));
        return fakes.Count;
    });

    private async Task AssertListAsync(TestMember owner)
    {
        using var client = await product.SignInAsync(owner);
        var page = await client.PageAsync($"/{owner.Workspace.Slug}/leads");
        Assert.Equal(Real, page.QuerySelectorAll("tbody tr").Length);
        Assert.DoesNotContain("Best Offers", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("people have not confirmed their address", page.Body!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>Somebody real, who comes while the storm is on and confirms the address.</summary>
    private async Task ConfirmAsync(Workspace workspace, string email)
    {
        using var visitor = new Visitor(product, workspace);
        var result = await visitor.FinishAsync(number => $"{1 + number % 5}");
        await Task.Delay(TimeSpan.FromSeconds(StormProduct.MinimumSeconds + 1));
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.LeaveAsync(result, email)).StatusCode);
        var link = MailFolder.PathIn(await new MailFolder(product).FindAsync(email, "/scan/mine/"));
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Client.SubmitAsync(link, [], "form[action*=Confirm]")).StatusCode);
    }

    /// <summary>A benchmark that others make.</summary>
    private async Task<BenchmarkSnapshot> TownAsync()
    {
        for (var workspace = 0; workspace < 4; workspace++)
        {
            var agreed = await product.AgreedWorkspaceAsync();
            for (var organization = 0; organization < 3; organization++) await product.OrganizationAsync(agreed, 30 + 5 * (3 * workspace + organization));
        }

        return await product.SnapshotAsync(DateTimeOffset.UtcNow.AddHours(1));
    }
}
