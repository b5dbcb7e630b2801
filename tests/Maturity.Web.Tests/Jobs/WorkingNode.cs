using Maturity.Web.Tests.Hosting;

namespace Maturity.Web.Tests.Jobs;

/// <summary>A node that only does background work.</summary>
public sealed class WorkingNode : TestProduct
{
    protected override IEnumerable<string> Settings => ["--Work:Role=work"];
}
