using Maturity.Web.Tests.Hosting;

namespace Maturity.Web.Tests.Isolation;

/// <summary>
/// The product without background work and with limits that thousands of requests do not reach. It logs what it logs unless
/// told otherwise, and requests and database commands too, which an operator may turn on; not onto the console.
/// </summary>
public class MatrixProduct : TestProduct
{
    protected override IEnumerable<string> Settings =>
    [
        "--Work:Role=web", "--ReloadStaticAssetsAtRuntime=false", "--Http:MailsPerHour=100000", "--Http:SavesPerMinute=1000000", "--Http:ApiRefusalsPerMinute=1000000", "--Http:ApiRequestsPerMinute=1000000",
        "--Logging:LogLevel:Default=Information", "--Logging:LogLevel:Microsoft=Information", "--Logging:Console:LogLevel:Default=None",
        "--Logging:Console:LogLevel:Microsoft=None",
    ];
}
