using System.Net;
using System.Text;
using Maturity.Core.Scoring;
using Maturity.Web.Data;
using Maturity.Web.Features.Leads;
using Maturity.Web.Features.Leads.Scan;
using Maturity.Web.Features.Reports;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Tests.Leads;

public sealed class LeadDocumentTests(ScanProduct product) : IClassFixture<ScanProduct>
{
    [Fact]
    public async Task Printing_RunTwice_MakesOneDocumentAndOneMail()
    {
        var (workspace, lead, link) = await ConfirmedAsync("nl");
        for (var time = 0; time < 2; time++) await PrintAsync(workspace, lead.Id, services => services.GetRequiredService<LeadPrinting>());
        using var reader = product.Client();
        var response = await reader.GetAsync($"{link}&handler=File");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/pdf", response.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(await response.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
        Assert.Contains("Het document van uw quickscan is klaar", await new MailFolder(product).FindAsync(lead.Email, "quickscan"), StringComparison.Ordinal);
        Assert.Contains("Het is ook bijgevoegd.", Assert.Single(new MailFolder(product).To(lead.Email)), StringComparison.Ordinal);
        var printed = await response.Content.ReadAsByteArrayAsync();
        Assert.Contains(Directory.GetFiles(Path.Combine(product.Folder, "mail"), "*.quick-scan.pdf"), file => File.ReadAllBytes(file).SequenceEqual(printed));
        Assert.Equal((ReportState.Done, 1), await StateAsync(workspace));
    }

    [Fact]
    public async Task Printing_WithoutABrowser_FailsVisiblyForVisitorAndOwner()
    {
        var (workspace, lead, link) = await ConfirmedAsync("en");
        await using var broken = new PdfPrinter(Options.Create(new BrowserOptions { Path = "/nowhere/chromium" }));
        for (var attempt = 0; attempt < LeadDocument.MaximumAttempts; attempt++)
        {
            await PrintAsync(workspace, lead.Id, services => ActivatorUtilities.CreateInstance<LeadPrinting>(services, broken));
            await product.InScopeAsync(workspace, services => services.GetRequiredService<MaturityDb>().LeadDocuments.ExecuteUpdateAsync(set => set.SetProperty(d => d.LeaseUntil, (DateTimeOffset?)null)));
        }

        Assert.Equal(ReportState.Failed, (await StateAsync(workspace)).State);
        using var reader = product.Client();
        Assert.Contains("The PDF could not be made", (await reader.PageAsync(link)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync($"{link}&handler=File")).StatusCode);
        var owner = await product.MemberAsync(Role.Owner, workspace);
        using var client = await product.SignInAsync(owner);
        Assert.NotNull((await client.PageAsync($"/{workspace.Slug}/settings/scan")).QuerySelector(".notice--danger"));
    }

    [Fact]
    public async Task Document_OfAnUnconfirmedLead_IsNotGivenOut()
    {
        var (workspace, _, link) = await ConfirmedAsync("en", confirmed: false);
        await product.InScopeAsync(workspace, services => services.GetRequiredService<MaturityDb>().LeadDocuments.ExecuteUpdateAsync(set => set.SetProperty(d => d.Content, new byte[] { 1 })));
        using var reader = product.Client();
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync($"{link}&handler=File")).StatusCode);
    }

    private Task<bool> PrintAsync(Workspace workspace, Guid lead, Func<IServiceProvider, LeadPrinting> printing) =>
        product.InScopeAsync(workspace, async services =>
        {
            await printing(services).RunAsync(lead, CancellationToken.None);
            return true;
        });

    private Task<(ReportState State, int Attempt)> StateAsync(Workspace workspace) => product.InScopeAsync(workspace, async services =>
    {
        var document = await services.GetRequiredService<MaturityDb>().LeadDocuments.AsNoTracking().SingleAsync();
        return (document.State, document.Attempt);
    });

    private async Task<(Workspace Workspace, Lead Lead, string Link)> ConfirmedAsync(string language, bool confirmed = true)
    {
        var workspace = await Visitor.OpenAsync(product, (await product.MemberAsync()).Workspace);
        return await product.InScopeAsync(workspace, async services =>
        {
            var (db, now) = (services.GetRequiredService<MaturityDb>(), TimeProvider.System.GetUtcNow());
            var desk = services.GetRequiredService<ScanDesk>();
            var state = await desk.BeginAsync(LeadOrigin.Unknown, CancellationToken.None);
            var questions = await desk.QuestionsAsync(state.ContentHash, CancellationToken.None);
            for (var number = 1; number <= questions.Count; number++) state = state.With(questions.At(number)!.Id, Answer.OfLevel(1 + number % 5));
            var email = $"{Guid.CreateVersion7():N}@example.org";
            var lead = new Lead(Guid.CreateVersion7(), new("Grace", email, "Example Works", "Director", "MAN", "large", language),
                new(state.Id, state.ContentHash, ScanAnswers.Write(state.Answers), 2, 40, now), LeadOrigin.Unknown, LeadDoubts.None, now);
            if (confirmed) lead.Confirm(now);
            db.AddRange(lead, new LeadDocument(lead.Id, now));
            await db.SaveChangesAsync();
            return (workspace, lead, $"/{workspace.Slug}/scan/mine/{services.GetRequiredService<ScanSeal>().LinkOf(workspace.Id, lead.Id)}?lang={language}");
        });
    }
}
