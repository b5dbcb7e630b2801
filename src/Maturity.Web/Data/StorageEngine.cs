namespace Maturity.Web.Data;

/// <summary>The databases the product runs on.</summary>
public enum StorageEngine
{
    /// <summary>One file, one node.</summary>
    Sqlite,

    /// <summary>A server, any number of nodes.</summary>
    Postgres,
}
