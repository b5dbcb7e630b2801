using System.Net;
using Maturity.Web.Data;
using Maturity.Web.Tests.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Answering;

/// <summary>A database that takes no more: nothing is called saved that is not, and saving goes on when there is room again.</summary>
public sealed class FullDatabaseTests(SqliteProduct product) : IClassFixture<SqliteProduct>
{
    private const string NotSaved = "may not have been saved";

    private static readonly string Comment = new('c', 2000);

    [Fact]
    public async Task Save_WhenTheDatabaseIsFull_SaysItIsNotSaved()
    {
        var respondent = await product.RespondentAsync();
        using var script = await ScriptClient.OpenAsync(product, respondent);
        var questions = respondent.Plan.Questionnaire.Questions.Select(question => question.Id).ToList();
        await PragmaAsync("max_page_count = 1");
        List<string> saved = [];
        string? refused = null;
        foreach (var question in questions)
        {
            var (status, body) = await script.SaveAsync(question, 3, 0, comment: Comment);
            if (status == HttpStatusCode.OK)
            {
                saved.Add(question);
                continue;
            }

            Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
            Assert.Contains(NotSaved, body.GetProperty("detail").GetString(), StringComparison.Ordinal);
            refused = question;
            break;
        }

        Assert.NotNull(refused);
        Assert.Equal(saved.Order(), (await product.AnswersAsync(respondent)).Keys.Order());
        await PragmaAsync("max_page_count = 1073741823");
        Assert.Equal(HttpStatusCode.OK, (await script.SaveAsync(refused, 3, 0, comment: Comment)).Status);
        Assert.Contains(refused, (await product.AnswersAsync(respondent)).Keys);
    }

    [Fact]
    public async Task Save_WhenTheDatabaseIsReadOnly_SaysItIsNotSaved()
    {
        var respondent = await product.RespondentAsync();
        var question = respondent.First.Questions[0].Id;
        using var script = await ScriptClient.OpenAsync(product, respondent);
        using var client = await product.OpenAsync(respondent);
        var page = await client.PageAsync(respondent.FirstPath);
        await PragmaAsync("query_only = 1");
        var (status, body) = await script.SaveAsync(question, 3, 0);
        var form = await client.SubmitAsync(page, respondent.FirstPath, new() { [$"{question}.answer"] = "3", ["to"] = "review" }, "#answers");
        await PragmaAsync("query_only = 0");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains(NotSaved, body.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, form.StatusCode);
        Assert.NotNull(form.Headers.RetryAfter);
        var shown = await TestClient.ParseAsync(form);
        Assert.Contains(NotSaved, shown.QuerySelector("main .lead")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)(?<!not have been )saved", shown.QuerySelector("main")!.TextContent);
        Assert.Empty(await product.AnswersAsync(respondent));
        Assert.Equal(HttpStatusCode.OK, (await script.SaveAsync(question, 3, 0)).Status);
    }

    /// <summary>Sets something that lasts as long as the connection, on the only one that waits to be used again.</summary>
    private Task<int> PragmaAsync(string pragma) => product.InScopeAsync(null, async services =>
    {
        SqliteConnection.ClearAllPools();
        var db = services.GetRequiredService<MaturityDb>();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {pragma}";
        await command.ExecuteNonQueryAsync();
        return 0;
    });
}
