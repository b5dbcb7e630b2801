using System.Net;
using AngleSharp.Html.Dom;
using Maturity.Web.Data;
using Maturity.Web.Features.Consensus;
using Maturity.Web.Tests.Answering;
using Maturity.Web.Tests.Assessments;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Consensus;

/// <summary>A consultant in front of a closed assessment on which people differ, and the people who come to the meeting.</summary>
public sealed class Hall
{
    /// <summary>The question on which people differ most: levels 1, 5 and 5.</summary>
    public const string Question = "TAL-01";

    private readonly TestProduct product;

    private Hall(TestProduct product, Desk desk) => (this.product, Desk) = (product, desk);

    public Desk Desk { get; }

    public TestClient Client => Desk.Client;

    public string Address => $"{Desk.Address}/consensus";

    /// <summary>A hall; unless told otherwise a session is under way.</summary>
    public static async Task<Hall> OpenAsync(TestProduct product, bool confidential = false, bool start = true, int people = 3)
    {
        var desk = await Desk.OpenAsync(product, confidential: confidential);
        for (var person = 0; person < people; person++)
            await desk.AnswerAsync(person == 0 ? desk.Respondent : await product.AnotherAsync(desk.Respondent),
                Asked(desk).ToDictionary(question => question, question => question != Question ? 3 : person == 0 ? 1 : 5));
        await desk.MoveAsync("Close");
        var hall = new Hall(product, desk);
        if (start) Assert.Equal("", await hall.DoAsync("Start"));
        return hall;
    }

    private static IEnumerable<string> Asked(Desk desk) => desk.Respondent.Plan.Sections.SelectMany(section => section.Questions).Select(question => question.Id);

    public Task<IHtmlDocument> PageAsync() => Client.PageAsync(Address);

    /// <summary>Sends a form of the meeting as the page stands, and gives what the next page says; empty when it says nothing.</summary>
    public Task<string> DoAsync(string handler, params (string Name, string Value)[] fields) => DoAsync(Client, handler, fields);

    public async Task<string> DoAsync(TestClient client, string handler, params (string Name, string Value)[] fields)
    {
        var response = await SendAsync(client, handler, fields);
        if (response.StatusCode != HttpStatusCode.Redirect)
            return (await TestClient.ParseAsync(response)).QuerySelector(".error-summary, [role=alert], .field-error:not(:empty)")?.TextContent.Trim() ?? $"{(int)response.StatusCode}";
        return (await client.PageAsync(Address)).QuerySelector("main > .notice")?.TextContent.Trim() ?? "";
    }

    public async Task<HttpResponseMessage> SendAsync(TestClient client, string handler, params (string Name, string Value)[] fields)
    {
        var page = await client.PageAsync(Address);
        Dictionary<string, string> all = new()
        {
            ["__RequestVerificationToken"] = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
            ["version"] = page.QuerySelector("#stage")!.GetAttribute("data-key")!,
        };
        foreach (var (name, value) in fields) all[name] = value;
        return await client.Http.PostAsync($"{Address}?handler={handler}", new FormUrlEncodedContent(all));
    }

    public Task<string> PutOnTableAsync(string question = Question) => DoAsync("Open", ("questionId", question));

    public Task<string> AgreeAsync(string answer = "4", string reason = "Seen in the plan.", string question = Question) =>
        DoAsync("Agree", ("questionId", question), ("Agree.Answer", answer), ("Agree.Reason", reason));

    /// <summary>The address that lets people in, without its host.</summary>
    public async Task<string> LinkAsync() => new Uri((await PageAsync()).QuerySelector("#link")!.GetAttribute("href")!).AbsolutePath;

    public async Task<(TestClient Client, string Path)> SitAsync(string name = "Grace", string? link = null)
    {
        var client = product.Client();
        var response = await client.SubmitAsync(link ?? await LinkAsync(), new() { ["Name"] = name });
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return (client, response.Headers.Location!.OriginalString);
    }

    /// <summary>Votes from the page as it stood, or as it stands.</summary>
    public static async Task<HttpResponseMessage> VoteAsync((TestClient Client, string Path) seat, string answer, IHtmlDocument? page = null) =>
        await seat.Client.SubmitAsync(page ?? await seat.Client.PageAsync(seat.Path), seat.Path, new() { ["answer"] = answer }, "form.vote");

    public Task<T> ReadAsync<T>(Func<MaturityDb, Task<T>> read) =>
        product.InScopeAsync(Desk.Respondent.Workspace, services => read(services.GetRequiredService<MaturityDb>()));

    public Task<ConsensusSession> SessionAsync() => ReadAsync(db => db.ConsensusSessions.AsNoTracking().OrderByDescending(s => s.StartedAt).FirstAsync(s => s.AssessmentId == Desk.AssessmentId));

    public Task<List<ConsensusVote>> VotesAsync() => ReadAsync(db => db.ConsensusVotes.AsNoTracking().ToListAsync());
}
