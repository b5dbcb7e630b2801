using System.Net;

namespace Maturity.Web.Tests.Jobs;

public sealed class WorkingNodeTests(WorkingNode node) : IClassFixture<WorkingNode>
{
    [Theory]
    [InlineData("/", HttpStatusCode.NotFound)]
    [InlineData("/account/sign-in", HttpStatusCode.NotFound)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    [InlineData("/health/ready", HttpStatusCode.OK)]
    public async Task Node_OnlyWorking_AnswersForItsHealthAlone(string path, HttpStatusCode expected)
    {
        using var client = node.Client();
        Assert.Equal(expected, (await client.GetAsync(path)).StatusCode);
    }
}
