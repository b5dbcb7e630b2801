using Maturity.Web.Data;
using Maturity.Web.Features.Campaigns;
using Maturity.Web.Tests.Assessments;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Campaigns;

public sealed class UnsentMailTests(MailServerDownTests.ProductWithoutMail product) : IClassFixture<MailServerDownTests.ProductWithoutMail>
{
    [Fact]
    public async Task Mail_ServerTakesNone_IsTriedAgainThenGivenUpAndShown()
    {
        var desk = await Desk.OpenAsync(product);
        await desk.InviteAsync("grace@example.org");
        for (var attempt = 1; attempt <= CampaignMail.Attempts; attempt++)
        {
            await product.SweepAsync();
            // Not before its time.
            await product.SweepAsync();
            Assert.Equal(attempt, Assert.Single(await product.MailsAsync(desk)).Attempt);
            await HurryAsync(desk);
        }

        Assert.Equal(MailState.Failed, Assert.Single(await product.MailsAsync(desk)).State);
        await product.SweepAsync();
        Assert.Equal(CampaignMail.Attempts, Assert.Single(await product.MailsAsync(desk)).Attempt);
        var row = (await desk.Client.PageAsync($"{desk.Address}/progress")).QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("grace@", StringComparison.Ordinal));
        Assert.Contains("mail not sent", row.TextContent);
        var person = (await desk.PeopleAsync()).Single(p => p.Email == "grace@example.org");
        Assert.Contains("not sent; send a new link", (await desk.Client.PageAsync($"{desk.Address}/respondents/{person.Id}")).Body!.TextContent);
    }

    [Fact]
    public async Task Mail_SenderDied_IsGivenUpAndNeverSentTwice()
    {
        var desk = await Desk.OpenAsync(product);
        await desk.InviteAsync("ada@example.org");
        await product.InScopeAsync(desk.Respondent.Workspace, services => services.GetRequiredService<MaturityDb>().CampaignMails
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.State, MailState.Sending).SetProperty(m => m.Attempt, 1)));
        await HurryAsync(desk);
        await product.SweepAsync();
        await product.SweepAsync();
        Assert.Equal((MailState.Failed, 1), Assert.Single(await product.MailsAsync(desk)) is var mail ? (mail.State, mail.Attempt) : default);
    }

    private Task<int> HurryAsync(Desk desk) => product.InScopeAsync(desk.Respondent.Workspace, services =>
        services.GetRequiredService<MaturityDb>().CampaignMails.ExecuteUpdateAsync(set => set.SetProperty(m => m.NotBefore, DateTimeOffset.UnixEpoch)));
}
