namespace Maturity.Web.Data;

/// <summary>A key of ASP.NET's data protection, kept in the database so that every node reads the same cookies.</summary>
public sealed class DataProtectionKey
{
    /// <summary>Row number.</summary>
    public int Id { get; set; }

    /// <summary>Name that the framework gives it.</summary>
    public string Name { get; set; } = "";

    /// <summary>The key as XML.</summary>
    public string Xml { get; set; } = "";
}
