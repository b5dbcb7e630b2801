using Maturity.Web.Tests.Hosting;

namespace Maturity.Web.Tests.Assessments;

public sealed class MailServerDownTests(MailServerDownTests.ProductWithoutMail product) : IClassFixture<MailServerDownTests.ProductWithoutMail>
{
    [Fact]
    public async Task Invite_ServerTakesNoMail_SaysNotSentKeepsThePersonAndOffersToTryAgain()
    {
        var desk = await Desk.OpenAsync(product);
        var notice = await desk.NoticeAsync(await desk.InviteAsync(await desk.Client.PageAsync(desk.Address), "grace@example.org"));
        Assert.Contains("has been added, but the mail was not sent", notice);
        Assert.Single(await desk.PeopleAsync(), person => person.Email == "grace@example.org");
        var page = await desk.Client.PageAsync(desk.Address);
        Assert.Equal(2, page.QuerySelectorAll("button[value=NewLink]").Length);
        Assert.Contains("was not sent", await desk.ActAsync(page, "NewLink"));
    }

    public sealed class ProductWithoutMail : TestProduct
    {
        // Port 9 discards; nothing listens there on a test machine.
        protected override IEnumerable<string> Settings => ["--Work:Role=web", "--Mail:Host=127.0.0.1", "--Mail:Port=9", "--Mail:TimeoutSeconds=5", "--Logging:LogLevel:Default=None"];
    }
}
