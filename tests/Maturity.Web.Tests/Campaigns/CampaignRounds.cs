using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Maturity.Web.Data;
using Maturity.Web.Features.Campaigns;
using Maturity.Web.Tests.Assessments;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Campaigns;

/// <summary>The background work of campaigns, done when a test says so, and looks at what it did.</summary>
public static class CampaignRounds
{
    public static Task<bool> SweepAsync(this TestProduct product) => product.InScopeAsync(null, async services =>
    {
        await services.GetRequiredService<MailSweep>().RunAsync(CancellationToken.None);
        return true;
    });

    public static Task<bool> RemindAsync(this TestProduct product) => product.InScopeAsync(null, async services =>
    {
        await services.GetRequiredService<ReminderRound>().RunAsync(CancellationToken.None);
        return true;
    });

    public static Task<List<CampaignMail>> MailsAsync(this TestProduct product, Desk desk) => product.InScopeAsync(desk.Respondent.Workspace, services =>
        services.GetRequiredService<MaturityDb>().CampaignMails.AsNoTracking().Where(m => m.AssessmentId == desk.AssessmentId).OrderBy(m => m.MadeAt).ThenBy(m => m.Number).ToListAsync());

    /// <summary>As if everything about people and mails of the assessment had happened earlier.</summary>
    public static Task<int> AgeAsync(this TestProduct product, Desk desk, TimeSpan by) => product.InScopeAsync(desk.Respondent.Workspace, async services =>
    {
        var db = services.GetRequiredService<MaturityDb>();
        foreach (var mail in await db.CampaignMails.Where(m => m.AssessmentId == desk.AssessmentId).Select(m => new { m.RespondentId, m.Kind, m.Number, m.MadeAt }).ToListAsync())
        {
            await db.CampaignMails.Where(m => m.RespondentId == mail.RespondentId && m.Kind == mail.Kind && m.Number == mail.Number)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.MadeAt, mail.MadeAt - by));
        }

        foreach (var person in await db.Respondents.Where(r => r.AssessmentId == desk.AssessmentId).Select(r => new { r.Id, r.InvitedAt }).ToListAsync())
            await db.Respondents.Where(r => r.Id == person.Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.InvitedAt, person.InvitedAt - by));
        return 0;
    });

    /// <summary>As if the last day were over.</summary>
    public static Task<int> PastDueAsync(this TestProduct product, Desk desk) => product.InScopeAsync(desk.Respondent.Workspace, services =>
        services.GetRequiredService<MaturityDb>().Campaigns.Where(c => c.AssessmentId == desk.AssessmentId)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.DueAt, TimeProvider.System.GetUtcNow().AddMinutes(-1))));

    /// <summary>The page that checks a list.</summary>
    public static async Task<IHtmlDocument> CheckAsync(this Desk desk, string people, string group = "business", string language = "en") =>
        await TestClient.ParseAsync(await desk.Client.SubmitAsync($"{desk.Address}/invite",
            new() { ["Input.People"] = people, ["Input.Group"] = group, ["Input.Language"] = language }, "form[action*='handler=Check']"));

    /// <summary>Presses “Invite” on a page that checked a list.</summary>
    public static Task<HttpResponseMessage> SendAsync(this Desk desk, IHtmlDocument page, Dictionary<string, string>? changes = null)
    {
        page.QuerySelector("form[action*='handler=Check']")?.SetAttribute("action", $"{desk.Address}/invite?handler=Send");
        return desk.Client.SubmitAsync(page, $"{desk.Address}/invite", changes ?? [], "form[action*='handler=Send']");
    }

    /// <summary>Checks and invites.</summary>
    public static async Task InviteAsync(this Desk desk, string people)
    {
        var response = await desk.SendAsync(await desk.CheckAsync(people));
        Assert.Equal(System.Net.HttpStatusCode.Redirect, response.StatusCode);
    }

    /// <summary>Saves the settings of the campaign with some fields changed; groups are asked what <paramref name="ask"/> says.</summary>
    public static async Task<HttpResponseMessage> SetUpAsync(this Desk desk, Dictionary<string, string> changes, params string[] ask)
    {
        var page = await desk.Client.PageAsync($"{desk.Address}/campaign");
        var token = page.QuerySelector<IHtmlInputElement>("main input[name=__RequestVerificationToken]")!.Value;
        var marks = ask.Length > 0 ? ask : [.. page.QuerySelectorAll<IHtmlInputElement>("input[name='Input.Ask']").Where(box => box.IsChecked).Select(box => box.Value)];
        var fields = new Dictionary<string, string>
        {
            ["Input.Version"] = page.QuerySelector<IHtmlInputElement>("[name='Input.Version']")!.Value,
            ["Input.Offset"] = "60",
            ["Input.DueDay"] = page.QuerySelector<IHtmlInputElement>("[name='Input.DueDay']")!.Value,
            ["Input.RemindEvery"] = page.QuerySelector<IHtmlInputElement>("[name='Input.RemindEvery']")!.Value,
            ["Input.RemindAtMost"] = page.QuerySelector<IHtmlInputElement>("[name='Input.RemindAtMost']")!.Value,
            ["Input.Instruction"] = "",
            ["__RequestVerificationToken"] = token,
        };
        foreach (var (name, value) in changes) fields[name] = value;
        return await desk.Client.Http.PostAsync($"{desk.Address}/campaign", new FormUrlEncodedContent(fields.Concat(marks.Select(mark => KeyValuePair.Create("Input.Ask", mark)))));
    }

    /// <summary>Marks that ask every group everything, but some groups only what is said: <c>business:TAL</c>.</summary>
    public static string[] Only(this Desk desk, params string[] marks)
    {
        var named = marks.Select(mark => mark.Split(':')[0]).ToHashSet();
        return
        [
            .. marks,
            .. from @group in desk.Respondent.Plan.Questionnaire.Groups
               where !named.Contains(@group.Id)
               from section in desk.Respondent.Plan.Sections
               select $"{@group.Id}:{section.Id}",
        ];
    }
}
