namespace Maturity.Web.Tests.Hosting;

/// <summary>The product on SQLite whatever the tests run on, without background work: for what only SQLite does.</summary>
public sealed class SqliteProduct : TestProduct
{
    protected override IEnumerable<string> Settings => ["--Storage:Engine=Sqlite", "--Work:Role=web"];
}
