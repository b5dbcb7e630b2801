using System.Net;
using System.Runtime.CompilerServices;
using Maturity.Web.Data;
using Maturity.Web.Features.Leads;
using Maturity.Web.Tests.Hosting;
using Maturity.Web.Tests.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Maturity.Web.Tests.Leads;

/// <summary>The funnel counts what happened, whoever has been removed since.</summary>
public sealed class FunnelTests(ScanProduct product) : IClassFixture<ScanProduct>
{
    [Fact]
    public async Task Funnel_AfterRetentionAndForgetting_SaysWhatItSaidBefore()
    {
        var owner = await product.MemberAsync();
        await Visitor.OpenAsync(product, owner.Workspace);
        var links = new List<string>();
        for (var number = 0; number < 3; number++) links.Add(await LeaveAsync(owner));
        using var reader = product.Client();
        foreach (var link in links.Take(2)) await reader.SubmitAsync(link, [], "form[action*=Confirm]");
        // Once more, as by a double click.
        await reader.Http.PostAsync($"{links[0]}&handler=Confirm", new FormUrlEncodedContent([]));
        using var client = await product.SignInAsync(owner);
        var board = $"/{owner.Workspace.Slug}/leads/board";
        var card = (await client.PageAsync(board)).QuerySelector("[id^=card-]")!;
        await client.SubmitAsync(board, new() { ["stage"] = "Qualified" }, $"#{card.Id} form");
        string[] expected = ["3", "3", "3", "2", "1", "1", "0"];
        Assert.Equal(expected, await FiguresAsync(client, owner));

        await product.InScopeAsync(owner.Workspace, services =>
            ActivatorUtilities.CreateInstance<LeadRetention>(services, new ShiftedTime(TimeSpan.FromDays(20))).RunAsync(CancellationToken.None));
        Assert.Equal(2, await CountAsync(owner));
        Assert.Equal(expected, await FiguresAsync(client, owner));
        foreach (var link in links.Take(2))
            Assert.Equal(HttpStatusCode.Redirect, (await reader.Http.PostAsync($"{link.Replace("/mine/", "/withdraw/", StringComparison.Ordinal)}&handler=Forget", new FormUrlEncodedContent([]))).StatusCode);
        Assert.Equal(0, await CountAsync(owner));
        Assert.Equal(expected, await FiguresAsync(client, owner));
        Assert.Equal(["spring"], (await FunnelAsync(client, owner)).QuerySelectorAll("table")[1].QuerySelectorAll("tbody th").Select(cell => cell.TextContent.Trim()));
    }

    [Fact]
    public async Task Leads_OfBeforeThereWereFigures_AreCountedByTheMigration()
    {
        var owner = await product.MemberAsync();
        await product.LeadAsync(owner, TestLeads.Profile(), DateTimeOffset.UtcNow);
        await product.LeadAsync(owner, TestLeads.Profile(), null);
        using var client = await product.SignInAsync(owner);
        Assert.Equal(["0", "0", "0", "0", "0", "0", "0"], await FiguresAsync(client, owner));
        await product.InScopeAsync(owner.Workspace, async services =>
        {
            var db = services.GetRequiredService<MaturityDb>();
            var fill = product.OwnerConnection is null ? TallyFill.Sqlite : TallyFill.Postgres;
            var migrations = db.GetService<IMigrationsAssembly>();
            Assert.Contains(migrations.Migrations.Values.SelectMany(one => migrations.CreateMigration(one, db.Database.ProviderName!).UpOperations).OfType<SqlOperation>(), one => one.Sql == fill);
            if (product.OwnerConnection is not { } connection) return await db.Database.ExecuteSqlAsync(FormattableStringFactory.Create(fill));
            await using var opened = new NpgsqlConnection(connection);
            await opened.OpenAsync();
            await using var command = new NpgsqlCommand(fill, opened);
            return await command.ExecuteNonQueryAsync();
        });
        Assert.Equal(["0", "0", "2", "1", "0", "0", "0"], await FiguresAsync(client, owner));
    }

    private async Task<string> LeaveAsync(TestMember owner)
    {
        using var visitor = new Visitor(product, owner.Workspace);
        var email = $"{Guid.CreateVersion7():N}@{Guid.CreateVersion7():N}.example";
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.LeaveAsync(await visitor.FinishAsync(number => $"{1 + number % 5}", "&utm_source=spring"), email)).StatusCode);
        return MailFolder.PathIn(await new MailFolder(product).FindAsync(email, "/scan/mine/"));
    }

    private Task<int> CountAsync(TestMember owner) => product.InScopeAsync(owner.Workspace, services => services.GetRequiredService<MaturityDb>().Leads.CountAsync());

    private static Task<AngleSharp.Html.Dom.IHtmlDocument> FunnelAsync(TestClient client, TestMember owner) => client.PageAsync($"/{owner.Workspace.Slug}/leads/funnel?days=90");

    private static async Task<IEnumerable<string>> FiguresAsync(TestClient client, TestMember owner) =>
        (await FunnelAsync(client, owner)).QuerySelectorAll("table")[0].QuerySelectorAll("td[data-label='Number']").Select(cell => cell.TextContent.Trim());
}
