using System.Net;
using Maturity.Web.Data;
using Maturity.Web.Features.Organizations;
using Maturity.Web.Features.Reports;
using Maturity.Web.Tests.Assessments;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Reports;

public sealed class ReportPagesTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    [Fact]
    public async Task Request_FromTheResult_QueuesAReportAndShowsThatItWaits()
    {
        var desk = await SubmittedAsync();
        var response = await desk.Client.SubmitAsync($"{desk.Address}/results", new() { ["language"] = "nl" }, "form[action$='/reports']");
        Assert.Equal($"{desk.Address}/reports", response.Headers.Location?.OriginalString);
        var report = Assert.Single(await product.ReportsAsync(desk.Respondent));
        Assert.Equal((1, "nl", ReportState.Queued), (report.Number, report.Language, report.State));
        var page = await desk.Client.PageAsync($"{desk.Address}/reports");
        Assert.NotNull(page.QuerySelector("progress"));
        Assert.Contains("Waiting for its turn", page.QuerySelector("#report-list")!.TextContent);
        var part = await (await desk.Client.GetAsync($"{desk.Address}/reports?part=1")).Content.ReadAsStringAsync();
        Assert.DoesNotContain("<html", part);
        Assert.Contains("progress", part);
    }

    [Fact]
    public async Task Request_ManyInTheSameMoment_LeavesThreeWithANumberEach()
    {
        for (var round = 0; round < 3; round++)
        {
            var desk = await SubmittedAsync();
            var page = await desk.Client.PageAsync($"{desk.Address}/results");
            var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ =>
                desk.Client.SubmitAsync(page, $"{desk.Address}/results", new() { ["language"] = "en" }, "form[action$='/reports']")));
            Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
            Assert.Equal(Enumerable.Range(1, ReportRequests.MaximumWaiting), (await product.ReportsAsync(desk.Respondent)).Select(r => r.Number));
        }
    }

    [Fact]
    public async Task Retry_OfMoreThanThreeInTheSameMoment_LeavesThreeWaiting()
    {
        var desk = await SubmittedAsync();
        var failed = new List<Guid>();
        for (var number = 0; number < 6; number++) failed.Add(await FailedAsync(desk, "TimedOut"));
        var page = await desk.Client.PageAsync($"{desk.Address}/reports");
        await Task.WhenAll(failed.Select(id =>
            desk.Client.SubmitAsync(page, $"{desk.Address}/reports", new() { ["reportId"] = $"{id}" }, "form[action*='handler=Retry']")));
        var reports = await product.ReportsAsync(desk.Respondent);
        Assert.Equal(ReportRequests.MaximumWaiting, reports.Count(report => report.State == ReportState.Queued));
        var left = reports.First(report => report.State == ReportState.Failed).Id;
        await desk.Client.SubmitAsync(page, $"{desk.Address}/reports", new() { ["reportId"] = $"{left}" }, "form[action*='handler=Retry']");
        Assert.Contains("on their way already", (await desk.Client.PageAsync($"{desk.Address}/reports")).QuerySelector(".notice[role=status]")!.TextContent);
    }

    [Fact]
    public async Task Request_WhileThreeWait_IsRefusedInWords()
    {
        var desk = await SubmittedAsync();
        for (var number = 0; number < ReportRequests.MaximumWaiting; number++) await product.QueuedReportAsync(desk.Respondent);
        await desk.Client.SubmitAsync($"{desk.Address}/results", new() { ["language"] = "en" }, "form[action$='/reports']");
        Assert.Contains("on their way already", (await desk.Client.PageAsync($"{desk.Address}/reports")).QuerySelector(".notice")!.TextContent);
        Assert.Equal(ReportRequests.MaximumWaiting, (await product.ReportsAsync(desk.Respondent)).Count);
    }

    [Fact]
    public async Task Request_LanguageThatIsNone_IsABadRequest()
    {
        var desk = await SubmittedAsync();
        var response = await desk.Client.SubmitAsync($"{desk.Address}/results", new() { ["language"] = "xx" }, "form[action$='/reports']");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("TimedOut", "took too long")]
    [InlineData("BrowserDied", "browser that prints reports stopped")]
    [InlineData("NoBrowser", "No browser is installed")]
    [InlineData("TooLarge", "too large")]
    [InlineData("NoResult", "no result to print yet")]
    [InlineData("Interrupted", "server stopped during every attempt")]
    [InlineData("Unexpected", "did not foresee")]
    public async Task Failed_Report_SaysWhyAndTheButtonPutsItBackInTheQueue(string error, string words)
    {
        var desk = await SubmittedAsync();
        var id = await FailedAsync(desk, error);
        var page = await desk.Client.PageAsync($"{desk.Address}/reports");
        Assert.Contains(words, page.QuerySelector(".notice--danger")!.TextContent);
        var response = await desk.Client.SubmitAsync(page, $"{desk.Address}/reports", new() { ["reportId"] = $"{id}" }, "form[action*='handler=Retry']");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        var report = await product.ReportAsync(desk.Respondent.Workspace, id);
        Assert.Equal((ReportState.Queued, 0, null), (report.State, report.Attempt, report.Error));
        // Pressed again from the old page, nothing happens to the one that waits.
        await desk.Client.SubmitAsync(page, $"{desk.Address}/reports", new() { ["reportId"] = $"{id}" }, "form[action*='handler=Retry']");
        Assert.Equal(report.Version, (await product.ReportAsync(desk.Respondent.Workspace, id)).Version);
    }

    [Fact]
    public async Task Retry_ManyInTheSameMoment_NeverFails()
    {
        var desk = await SubmittedAsync();
        var id = await FailedAsync(desk, "TimedOut");
        var page = await desk.Client.PageAsync($"{desk.Address}/reports");
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            desk.Client.SubmitAsync(page, $"{desk.Address}/reports", new() { ["reportId"] = $"{id}" }, "form[action*='handler=Retry']")));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Equal(ReportState.Queued, (await product.ReportAsync(desk.Respondent.Workspace, id)).State);
    }

    [Theory]
    [InlineData("Kestrel Foods", "Kestrel-Foods-maturity-1.pdf")]
    [InlineData("../../etc/passwd\r\nX: y", "etc-passwd--X--y-maturity-1.pdf")]
    [InlineData("\U0001F469", "maturity-1.pdf")]
    public async Task File_Done_ComesAsAPdfNamedAfterTheOrganization(string organization, string name)
    {
        var desk = await SubmittedAsync();
        await product.InScopeAsync(desk.Respondent.Workspace, async services =>
        {
            var db = services.GetRequiredService<MaturityDb>();
            (await db.Organizations.SingleAsync()).Describe(new OrganizationProfile(organization, "MAN", "large", "NL", null));
            return await db.SaveChangesAsync();
        });
        var id = await product.DoneReportAsync(desk.Respondent, "%PDF- mine");
        var link = (await desk.Client.PageAsync($"{desk.Address}/reports")).QuerySelector("a[download]")!.GetAttribute("href")!;
        var response = await desk.Client.GetAsync(link);
        Assert.Equal("application/pdf", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("%PDF- mine", await response.Content.ReadAsStringAsync());
        Assert.Equal(name, response.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Contains("no-store", response.Headers.CacheControl!.ToString());
        File.Delete(Path.Combine(product.Folder, "reports", desk.Respondent.Workspace.Id.ToString("N"), (await product.ReportAsync(desk.Respondent.Workspace, id)).FileName!));
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Client.GetAsync(link)).StatusCode);
    }

    [Fact]
    public async Task File_NotDone_IsNotFound()
    {
        var desk = await SubmittedAsync();
        var id = await product.QueuedReportAsync(desk.Respondent);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Client.GetAsync($"{desk.Address}/reports/{id}/file")).StatusCode);
    }

    private async Task<Desk> SubmittedAsync()
    {
        var desk = await Desk.OpenAsync(product);
        await desk.AnswerAsync(desk.Respondent, ResultPageTests.VectorAnswers());
        return desk;
    }

    private async Task<Guid> FailedAsync(Desk desk, string error)
    {
        var id = await product.QueuedReportAsync(desk.Respondent);
        return await product.InScopeAsync(desk.Respondent.Workspace, async services =>
        {
            var (lease, token) = (services.GetRequiredService<ReportLease>(), Guid.CreateVersion7());
            await lease.TakeAsync(id, token, default);
            await lease.FailAsync(id, token, error, retry: false, default);
            return id;
        });
    }
}
