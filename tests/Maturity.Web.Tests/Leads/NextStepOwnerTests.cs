using Maturity.Web.Tests.Hosting;

namespace Maturity.Web.Tests.Leads;

public sealed class NextStepOwnerTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    [Fact]
    public async Task Step_WithADayButNobodyToRemind_IsSaidInTheDossier()
    {
        var owner = await product.MemberAsync();
        var path = $"/{owner.Workspace.Slug}/leads/{await product.LeadAsync(owner, TestLeads.Profile(), DateTimeOffset.UtcNow)}";
        using var client = await product.SignInAsync(owner);
        Dictionary<string, string> plan = new() { ["Input.Stage"] = "Contacted", ["Input.NextStep"] = "Call again", ["Input.NextStepOn"] = "2027-01-15" };
        await client.SubmitAsync(path, plan, "form[action*='handler=Move']");
        Assert.Contains("nobody is reminded", (await client.PageAsync(path)).Body!.TextContent, StringComparison.Ordinal);
        await client.SubmitAsync(path, new(plan) { ["Input.OwnerId"] = owner.Account.Id.ToString() }, "form[action*='handler=Move']");
        Assert.DoesNotContain("nobody is reminded", (await client.PageAsync(path)).Body!.TextContent, StringComparison.Ordinal);
    }
}
