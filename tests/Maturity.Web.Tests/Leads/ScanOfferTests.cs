using System.Net;
using AngleSharp.Html.Dom;
using Maturity.Web.Data;
using Maturity.Web.Features.Leads.Offers;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Mail;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Leads;

/// <summary>Offers on the result of a public scan: named where the workspace wants that, and only those that fit.</summary>
public sealed class ScanOfferTests(ScanProduct product) : IClassFixture<ScanProduct>
{
    [Theory]
    [InlineData("en", "Talent course", "Two days.")]
    [InlineData("nl", "Cursus talent", "Twee dagen.")]
    public async Task Result_WhereTheWorkspaceNamesOffers_HasThoseThatFitAtOnceAndAgainByMail(string language, string name, string text)
    {
        var workspace = await OpenAsync(namesOffers: true);
        using var visitor = new Visitor(product, workspace, language);
        var address = await visitor.FinishAsync(_ => "2");
        AssertNamed(await visitor.PageAsync(address), name, text);

        var email = $"{Guid.CreateVersion7():N}@{Guid.CreateVersion7():N}.example";
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.LeaveAsync(address, email)).StatusCode);
        var link = MailFolder.PathIn(await new MailFolder(product).FindAsync(email, "/scan/mine/"));
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Client.SubmitAsync(link, [], "form[action*=Confirm]")).StatusCode);
        AssertNamed(await visitor.PageAsync(link), name, text);
    }

    [Fact]
    public async Task Result_WhereTheWorkspaceDoesNotNameOffers_HasNone()
    {
        using var visitor = new Visitor(product, await OpenAsync(namesOffers: false));
        Assert.Null((await visitor.PageAsync(await visitor.FinishAsync(_ => "2"))).QuerySelector("#offers"));
    }

    [Fact]
    public async Task Result_AboveTheLevelThatOffersClose_HasNone()
    {
        using var visitor = new Visitor(product, await OpenAsync(namesOffers: true));
        Assert.Null((await visitor.PageAsync(await visitor.FinishAsync(_ => "5"))).QuerySelector("#offers"));
    }

    private static void AssertNamed(IHtmlDocument page, string name, string text)
    {
        var named = Assert.Single(page.QuerySelectorAll("section[aria-labelledby=offers] li"));
        Assert.Equal(name, named.QuerySelector("strong")!.TextContent);
        Assert.Contains(text, named.TextContent, StringComparison.Ordinal);
        Assert.Equal("https://example.org/talent", named.QuerySelector("a")!.GetAttribute("href"));
    }

    private async Task<Workspace> OpenAsync(bool namesOffers)
    {
        var workspace = await Visitor.OpenAsync(product, (await product.MemberAsync()).Workspace);
        await product.InScopeAsync(workspace, services =>
        {
            var db = services.GetRequiredService<MaturityDb>();
            var settings = new DeskSettings();
            settings.Want([], [], namesOffers);
            db.DeskSettings.Add(settings);
            db.LeadOffers.AddRange(
                Offer(("Talent course", "Cursus talent"), ("Two days.", "Twee dagen."), "https://example.org/talent", "TAL", 3),
                Offer(("First steps", "Eerste stappen"), ("For beginners.", "Voor beginners."), null, "TAL", 1));
            return db.SaveChangesAsync();
        });
        return workspace;
    }

    private static LeadOffer Offer((string, string) name, (string, string) text, string? link, string gap, int level)
    {
        var offer = new LeadOffer(Guid.CreateVersion7(), DateTimeOffset.UtcNow);
        offer.Describe(name, text, link);
        offer.Close([gap], level);
        return offer;
    }
}
