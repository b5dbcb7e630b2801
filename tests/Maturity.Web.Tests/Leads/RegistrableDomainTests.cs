using System.Net;
using Maturity.Web.Data;
using Maturity.Web.Features.Leads;
using Maturity.Web.Features.Leads.Scan;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Leads;

public sealed class RegistrableDomainTests(ScanProduct product) : IClassFixture<ScanProduct>
{
    [Theory]
    [InlineData("works.example", "works.example")]
    [InlineData("a.b.works.example", "works.example")]
    [InlineData("works.co.uk", "works.co.uk")]
    [InlineData("mail.works.co.uk", "works.co.uk")]
    [InlineData("mail.works.com.au", "works.com.au")]
    [InlineData("a.works.ac.be", "works.ac.be")]
    [InlineData("a.b.com.com", "com.com")]
    [InlineData("a.works.nl", "works.nl")]
    [InlineData("co.uk", "co.uk")]
    [InlineData("localhost", "localhost")]
    [InlineData("", "")]
    public void Domain_OfAnyDepth_HasThePartThatSomebodyRegistered(string domain, string registered) => Assert.Equal(registered, RegistrableDomain.Of(domain));

    [Fact]
    public async Task Storm_FromNamesBelowOneDomain_IsRefusedBeyondTheLimitAndNobodyElseIs()
    {
        var workspace = await Visitor.OpenAsync(product, (await product.MemberAsync()).Workspace);
        await product.InScopeAsync(workspace, services =>
        {
            var (db, now) = (services.GetRequiredService<MaturityDb>(), TimeProvider.System.GetUtcNow());
            for (var number = 0; number < 5; number++)
                db.Leads.Add(new(Guid.CreateVersion7(), TestLeads.Profile(email: $"a@s{number}.wild.example"), new(Guid.CreateVersion7(), "hash", "", 3, 50, now), LeadOrigin.Unknown, LeadDoubts.None, now));
            return db.SaveChangesAsync();
        });
        foreach (var (email, status) in new[] { ("a@s9.wild.example", HttpStatusCode.TooManyRequests), ("a@wild.example", HttpStatusCode.TooManyRequests), ("a@notwild.example", HttpStatusCode.Redirect) })
        {
            using var visitor = new Visitor(product, workspace);
            Assert.Equal(status, (await visitor.LeaveAsync(await visitor.FinishAsync(n => $"{1 + n % 5}"), email)).StatusCode);
        }
    }
}
