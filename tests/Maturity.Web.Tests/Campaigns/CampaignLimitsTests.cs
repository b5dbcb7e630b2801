using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Maturity.Web.Tests.Answering;
using Maturity.Web.Tests.Assessments;
using Maturity.Web.Tests.Hosting;

namespace Maturity.Web.Tests.Campaigns;

public sealed class CampaignLimitsTests(CampaignLimitsTests.StrictProduct product) : IClassFixture<CampaignLimitsTests.StrictProduct>
{
    [Fact]
    public async Task Join_TooOftenFromOneAddress_HasToWait()
    {
        var desk = await Desk.OpenAsync(product);
        var made = await desk.Client.SubmitAsync($"{desk.Address}/invite", new() { ["limit"] = "" }, "form[action*='handler=OpenLink']");
        var link = (await desk.Client.PageAsync(made.Headers.Location!.OriginalString.Split('#')[0])).QuerySelector<IHtmlInputElement>("#open-link-address")!.Value;
        using var guest = product.Client();
        var path = new Uri(link).AbsolutePath;
        Assert.Equal([302, 302, 429], await StatusesAsync(() => guest.SubmitAsync(path, new() { ["Input.Name"] = "Ada", ["Input.Group"] = "data" }, "main form")));
        Assert.Equal(3, (await desk.PeopleAsync()).Count);
    }

    [Fact]
    public async Task HandOver_TooOftenFromOneAddress_HasToWait()
    {
        var desk = await Desk.OpenAsync(product);
        using var client = await product.OpenAsync(desk.Respondent);
        var sections = new Queue<string>(desk.Respondent.Plan.Sections.Select(section => section.Id));
        Assert.Equal([302, 302, 429], await StatusesAsync(() =>
        {
            var section = sections.Dequeue();
            return client.SubmitAsync($"{desk.Respondent.StartPath}/{section}/hand-over",
                new() { ["Input.Name"] = "Grace", ["Input.Email"] = $"{section.ToLowerInvariant()}@example.org" }, "main form");
        }));
        Assert.Equal(3, (await desk.PeopleAsync()).Count);
    }

    private static async Task<List<int>> StatusesAsync(Func<Task<HttpResponseMessage>> send)
    {
        var statuses = new List<int>();
        for (var time = 0; time < 3; time++) statuses.Add((int)(await send()).StatusCode);
        return statuses;
    }

    public sealed class StrictProduct : TestProduct
    {
        protected override IEnumerable<string> Settings => ["--Work:Role=web", "--Http:JoinsPerMinute=2", "--Http:MailsPerHour=2"];
    }
}
