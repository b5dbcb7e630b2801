using Maturity.Browser.Tests.Accounts;
using Maturity.Web.Tests.Webhooks;

namespace Maturity.Browser.Tests.Leads;

/// <summary>The product with a browser in front of it, whose operator allows deliveries to this machine.</summary>
public sealed class TellingProduct : BrowsedProduct
{
    protected override IEnumerable<string> Settings => ["--Webhooks:AllowedHosts:0=localhost", $"--Webhooks:Authorities={Receiver.WriteAuthority()}"];
}
