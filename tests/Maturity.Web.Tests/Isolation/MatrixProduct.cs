using Maturity.Web.Tests.Hosting;

namespace Maturity.Web.Tests.Isolation;

/// <summary>The product without background work and with limits that thousands of requests do not reach.</summary>
public class MatrixProduct : TestProduct
{
    protected override IEnumerable<string> Settings => ["--Work:Role=web", "--ReloadStaticAssetsAtRuntime=false", "--Http:MailsPerHour=100000", "--Http:SavesPerMinute=1000000"];
}
