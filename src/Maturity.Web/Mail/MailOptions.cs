using System.ComponentModel.DataAnnotations;

namespace Maturity.Web.Mail;

/// <summary>How mail leaves. Section <c>Mail</c>.</summary>
public sealed class MailOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Mail";

    /// <summary>SMTP server; when empty, mails are written to files in the folder <c>mail</c> of the data folder.</summary>
    public string? Host { get; set; }

    /// <summary>Port of the server.</summary>
    [Range(1, 65535, ErrorMessage = "Mail:Port must be 1 to 65535.")]
    public int Port { get; set; } = 587;

    /// <summary>Whether the connection must be encrypted (STARTTLS).</summary>
    public bool Encrypted { get; set; } = true;

    /// <summary>Name to sign in to the server with; empty when it asks for none.</summary>
    public string? User { get; set; }

    /// <summary>Password to sign in to the server with.</summary>
    public string? Password { get; set; }

    /// <summary>Address that mails come from.</summary>
    [Required, EmailAddress(ErrorMessage = "Mail:From must be a mail address.")]
    public string From { get; set; } = "maturity@localhost";

    /// <summary>Name that mails come from.</summary>
    public string FromName { get; set; } = "Maturity";
}
