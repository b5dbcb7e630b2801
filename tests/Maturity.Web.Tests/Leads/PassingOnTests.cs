using System.Net;
using Maturity.Web.Data;
using Maturity.Web.Features.Leads.Scan;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Hosting;
using Maturity.Web.Tests.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Leads;

/// <summary>How a visitor passes the scan on to colleagues, and what keeps strangers from being mailed that way.</summary>
public sealed class PassingOnTests(ScanProduct product) : IClassFixture<ScanProduct>
{
    private const string Form = "form[action*=PassOn]";

    [Fact]
    public async Task Colleague_IsMailedOnceWithWhoPassesItOnAndIsNotKept()
    {
        var (workspace, link, reader) = await ConfirmedAsync();
        using var _ = reader;
        var colleague = Address();
        var response = await reader.SubmitAsync(link, new() { ["colleague"] = $" {colleague} " }, Form);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Contains("on its way", (await reader.PageAsync(response.Headers.Location!.OriginalString)).QuerySelector("[aria-labelledby=pass] .notice--success")!.TextContent, StringComparison.Ordinal);
        var mail = await new MailFolder(product).FindAsync(colleague, "passes it on to you");
        Assert.Contains("Grace Example (", mail, StringComparison.Ordinal);
        Assert.Contains(workspace.Name, mail, StringComparison.Ordinal);
        Assert.Contains("scan@example.org", mail, StringComparison.Ordinal);
        using var other = product.Client();
        Assert.NotNull((await other.PageAsync(MailFolder.PathIn(mail))).QuerySelector("a.button[href*='questions/1']"));
        var lead = await product.InScopeAsync(workspace, services => services.GetRequiredService<MaturityDb>().Leads.AsNoTracking().SingleAsync());
        Assert.NotNull(lead.PassedOnAt);
        Assert.False(Kept(colleague), "The colleague's address is in the database.");
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("")]
    [InlineData("a@b.example\r\nBcc: c@d.example")]
    [InlineData("a@b.example, c@d.example")]
    public async Task Colleague_WhoseAddressIsNone_IsNamedAndKeptInTheForm(string typed)
    {
        var (_, link, reader) = await ConfirmedAsync();
        using var _ = reader;
        var response = await reader.SubmitAsync(link, new() { ["colleague"] = typed }, Form);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = await TestClient.ParseAsync(response);
        Assert.NotNull(page.QuerySelector(".error-summary a[href='#colleague']"));
        Assert.NotNull(page.QuerySelector("#colleague.input-validation-error, .field-error:not(:empty)"));
        if (!typed.Contains('\n', StringComparison.Ordinal)) Assert.Equal(typed, page.QuerySelector("#colleague")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("Win a prize at evil.example")]
    [InlineData("Win a prize at evil。example")]
    [InlineData("Win a prize at evil．example")]
    [InlineData("Call 0900 1234")]
    [InlineData("Call ٠٩٠٠١٢")]
    public async Task Name_ThatCarriesAnAddressOrANumber_IsLeftOut(string name)
    {
        var (_, link, reader) = await ConfirmedAsync(null, ("Input.Name", name));
        using var _ = reader;
        var colleague = Address();
        Assert.Equal(HttpStatusCode.Redirect, (await reader.SubmitAsync(link, new() { ["colleague"] = colleague }, Form)).StatusCode);
        Assert.DoesNotContain(name, await new MailFolder(product).FindAsync(colleague, "passes it on to you"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Passing_TooOften_IsRefusedForTheLeadAndForTheAddress()
    {
        var (workspace, link, reader) = await ConfirmedAsync();
        using var first = reader;
        var colleague = Address();
        for (var time = 0; time < PassingOnLimit.PerLead; time++)
            Assert.Equal(HttpStatusCode.Redirect, (await reader.SubmitAsync(link, new() { ["colleague"] = time == 0 ? colleague : Address() }, Form)).StatusCode);
        await AssertBusyAsync(await reader.SubmitAsync(link, new() { ["colleague"] = Address() }, Form));
        var (_, again, other) = await ConfirmedAsync(workspace);
        using var second = other;
        await AssertBusyAsync(await other.SubmitAsync(again, new() { ["colleague"] = colleague.ToUpperInvariant() }, Form));
        await new MailFolder(product).FindAsync(colleague, "passes it on to you");
        Assert.Single(new MailFolder(product).To(colleague));
    }

    [Fact]
    public async Task Passing_BeforeTheAddressIsConfirmedOrAfterTheScanIsClosed_IsNotThere()
    {
        var workspace = await Visitor.OpenAsync(product, (await product.MemberAsync()).Workspace);
        using var reader = product.Client();
        var link = await LeaveAsync(workspace);
        using var sent = new FormUrlEncodedContent([KeyValuePair.Create("colleague", Address())]);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.Http.PostAsync($"{link}&handler=PassOn", sent)).StatusCode);
        await reader.SubmitAsync(link, [], "form[action*=Confirm]");
        await product.InScopeAsync(workspace, async services =>
        {
            var db = services.GetRequiredService<MaturityDb>();
            (await db.ScanSettings.SingleAsync()).Switch(false);
            return await db.SaveChangesAsync();
        });
        Assert.Null((await reader.PageAsync(link)).QuerySelector(Form));
    }

    private static async Task AssertBusyAsync(HttpResponseMessage response)
    {
        Assert.Equal((HttpStatusCode.TooManyRequests, 86_400), (response.StatusCode, response.Headers.RetryAfter!.Delta!.Value.TotalSeconds));
        Assert.Contains("Try again tomorrow", (await TestClient.ParseAsync(response)).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
    }

    private static string Address() => $"{Guid.CreateVersion7():N}@{Guid.CreateVersion7():N}.example";

    /// <summary>Whether a text stands anywhere in the files of the database; on PostgreSQL that is not looked at.</summary>
    private bool Kept(string text) => !product.Database.IsPostgres && new DirectoryInfo(product.Folder).EnumerateFiles("*.db*")
        .Any(file => Holds(file, System.Text.Encoding.UTF8.GetBytes(text)));

    private static bool Holds(FileInfo file, byte[] text)
    {
        using var open = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var copy = new MemoryStream();
        open.CopyTo(copy);
        return copy.ToArray().AsSpan().IndexOf(text) >= 0;
    }

    private async Task<(Workspace Workspace, string Link, TestClient Reader)> ConfirmedAsync(Workspace? known = null, params (string Field, string Value)[] more)
    {
        var workspace = known ?? await Visitor.OpenAsync(product, (await product.MemberAsync()).Workspace);
        var (link, reader) = (await LeaveAsync(workspace, more), product.Client());
        Assert.Equal(HttpStatusCode.Redirect, (await reader.SubmitAsync(link, [], "form[action*=Confirm]")).StatusCode);
        return (workspace, link, reader);
    }

    private async Task<string> LeaveAsync(Workspace workspace, params (string Field, string Value)[] more)
    {
        using var visitor = new Visitor(product, workspace);
        var email = Address();
        await visitor.LeaveAsync(await visitor.FinishAsync(number => $"{1 + number % 5}"), email, more);
        return MailFolder.PathIn(await new MailFolder(product).FindAsync(email, "/scan/mine/"));
    }
}
