using Xunit.Abstractions;
using Xunit.Sdk;

namespace Maturity.Web.Tests.Hosting;

/// <summary>Finds the tests of <see cref="PostgresFactAttribute"/> and <see cref="PostgresTheoryAttribute"/>.</summary>
public sealed class PostgresDiscoverer(IMessageSink messages) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute)
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(TestDatabase.PostgresVariable))) return [];
        IXunitTestCaseDiscoverer usual = testMethod.Method.GetParameters().Any() ? new TheoryDiscoverer(messages) : new FactDiscoverer(messages);
        return usual.Discover(discoveryOptions, testMethod, factAttribute);
    }
}
