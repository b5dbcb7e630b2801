using Maturity.Web.Data;
using Maturity.Web.Features.Webhooks;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Webhooks;

/// <summary>An owner in front of an endpoint that they added on the page.</summary>
public sealed class Hook(TestProduct product, TestMember owner, TestClient client, string address, string secret)
{
    public TestMember Owner => owner;

    public TestClient Client => client;

    /// <summary>Address of its page.</summary>
    public string Page => address;

    /// <summary>The secret, as the page showed it.</summary>
    public string Secret => secret;

    public Guid Id => Guid.Parse(address.Split('/')[^1]);

    public static async Task<Hook> AddAsync(TestProduct product, string receiver, TestMember? owner = null)
    {
        owner ??= await product.MemberAsync();
        var client = await product.SignInAsync(owner);
        var added = await client.SubmitAsync($"/{owner.Workspace.Slug}/settings/webhooks", new() { ["Input.Address"] = receiver }, "form[action*='handler=Add']");
        var page = added.Headers.Location!.OriginalString;
        return new(product, owner, client, page, (await client.PageAsync(page)).QuerySelector("#secret")!.TextContent);
    }

    public async Task TestAsync() => await client.SubmitAsync(address, [], "main form.actions", "Test");

    /// <summary>One round of the worker.</summary>
    public Task SweepAsync() => product.InScopeAsync(null, async services =>
    {
        await services.GetRequiredService<WebhookSweep>().RunAsync(CancellationToken.None);
        return true;
    });

    /// <summary>As if the wait of every delivery were over.</summary>
    public Task<int> HurryAsync() => product.InScopeAsync(owner.Workspace, services => services.GetRequiredService<MaturityDb>().WebhookDeliveries
        .ExecuteUpdateAsync(set => set.SetProperty(d => d.NotBefore, DateTimeOffset.UnixEpoch)));

    public Task<List<WebhookDelivery>> DeliveriesAsync() => product.InScopeAsync(owner.Workspace, services => services.GetRequiredService<MaturityDb>()
        .WebhookDeliveries.AsNoTracking().Where(d => d.EndpointId == Id).OrderBy(d => d.Id).ToListAsync());

    public Task<WebhookEndpoint> EndpointAsync() => product.InScopeAsync(owner.Workspace, services => services.GetRequiredService<MaturityDb>()
        .WebhookEndpoints.AsNoTracking().SingleAsync(e => e.Id == Id));
}
