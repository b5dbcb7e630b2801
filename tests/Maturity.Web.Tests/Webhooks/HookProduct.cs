using Maturity.Web.Tests.Hosting;

namespace Maturity.Web.Tests.Webhooks;

/// <summary>The product whose operator allows deliveries to this machine; work is done when a test says so.</summary>
public sealed class HookProduct : TestProduct
{
    protected override IEnumerable<string> Settings =>
    [
        "--Work:Role=web", "--Webhooks:AllowedHosts:0=localhost", $"--Webhooks:Authorities={Receiver.WriteAuthority()}",
        "--Webhooks:TimeoutSeconds=2", "--Webhooks:PauseAfterFailures=3", "--Webhooks:PauseAfterMinutes=0",
    ];
}
