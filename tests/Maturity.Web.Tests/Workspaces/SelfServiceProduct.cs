using Maturity.Web.Tests.Hosting;

namespace Maturity.Web.Tests.Workspaces;

/// <summary>The product as an operator runs it who lets anybody make a workspace.</summary>
public sealed class SelfServiceProduct : TestProduct
{
    protected override IEnumerable<string> Settings => ["--Work:Role=web", "--Workspaces:SelfService=true", "--Workspaces:MostPerPerson=1", "--Http:MailsPerHour=100000"];
}
