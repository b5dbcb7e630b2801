using System.ComponentModel.DataAnnotations;
using Npgsql;

namespace Maturity.Web.Data;

/// <summary>Where data is kept. Section <c>Storage</c>.</summary>
public sealed class StorageOptions : IValidatableObject
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Storage";

    /// <summary>Folder of the database file, reports and mails. Relative to the folder the product was started in.</summary>
    [Required(ErrorMessage = "Storage:Folder is empty: name a folder that the product may write to.")]
    public string Folder { get; set; } = "data";

    /// <summary><c>Sqlite</c> (a file in <see cref="Folder"/>) or <c>Postgres</c>.</summary>
    [EnumDataType(typeof(StorageEngine), ErrorMessage = "Storage:Engine must be Sqlite or Postgres.")]
    public StorageEngine Engine { get; set; } = StorageEngine.Sqlite;

    /// <summary>Connection string of PostgreSQL, as the role that serves; unused on SQLite.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>
    /// Connection string as the role that owns the tables, for <c>maturity migrate</c> alone. Without it the serving role
    /// owns them, which leaves it able to switch row-level security off.
    /// </summary>
    public string? OwnerConnectionString { get; set; }

    /// <summary>
    /// PKCS #12 file (.pfx) with an RSA certificate and its private key. When set, the keys that protect cookies and links
    /// are encrypted with it before they are stored, so that who reads the database or a backup cannot sign in with them.
    /// </summary>
    public string? KeyCertificatePath { get; set; }

    /// <summary>Password of that file; empty when it has none.</summary>
    public string? KeyCertificatePassword { get; set; }

    /// <summary>The folder as an absolute path.</summary>
    public string FolderPath => Path.GetFullPath(Folder);

    /// <summary>File of the SQLite database.</summary>
    public string DatabaseFile => Path.Combine(FolderPath, "maturity.db");

    /// <summary>Connection string for the chosen engine.</summary>
    public string Connection =>
        Engine == StorageEngine.Postgres ? ConnectionString! : $"Data Source={DatabaseFile}";

    /// <summary>Connection string to change the schema with.</summary>
    public string OwnerConnection =>
        Engine == StorageEngine.Postgres && !string.IsNullOrWhiteSpace(OwnerConnectionString) ? OwnerConnectionString : Connection;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Engine == StorageEngine.Postgres && string.IsNullOrWhiteSpace(ConnectionString))
            yield return new("Storage:ConnectionString is empty: with Storage:Engine=Postgres give one, such as Host=…;Database=…;Username=….");
        else if (Engine == StorageEngine.Postgres && !IsConnectionString(ConnectionString!))
            yield return new("Storage:ConnectionString cannot be read: give one such as Host=…;Database=…;Username=…;Password=….");
    }

    // Its parser has an exception for each kind of mistake, and none of them may show what stands in it.
    private static bool IsConnectionString(string text)
    {
        try
        {
            return !string.IsNullOrWhiteSpace(new NpgsqlConnectionStringBuilder(text).Host);
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or KeyNotFoundException or OverflowException or InvalidCastException)
        {
            return false;
        }
    }
}
