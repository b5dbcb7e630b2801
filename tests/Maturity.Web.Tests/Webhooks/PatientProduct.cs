using Maturity.Web.Tests.Hosting;

namespace Maturity.Web.Tests.Webhooks;

/// <summary>The product whose operator allows deliveries to this machine and has no endpoint paused within a test.</summary>
public sealed class PatientProduct : TestProduct
{
    protected override IEnumerable<string> Settings =>
        ["--Work:Role=web", "--Webhooks:AllowedHosts:0=localhost", $"--Webhooks:Authorities={Receiver.WriteAuthority()}", "--Webhooks:PauseAfterFailures=1000"];
}
