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

    /// <summary>Whether the connection must be encrypted (STARTTLS; encryption from the first byte, port 465, is not offered).</summary>
    public bool Encrypted { get; set; } = true;

    /// <summary>Name to sign in to the server with; empty when it asks for none.</summary>
    public string? User { get; set; }

    /// <summary>Password to sign in to the server with.</summary>
    public string? Password { get; set; }

    /// <summary>Address that mails come from.</summary>
    public string From { get; set; } = "maturity@localhost";

    /// <summary>Name that mails come from.</summary>
    public string FromName { get; set; } = "Maturity";

    /// <summary>Seconds that the server has for one mail.</summary>
    [Range(1, 300, ErrorMessage = "Mail:TimeoutSeconds must be 1 to 300.")]
    public int TimeoutSeconds { get; set; } = 30;

    /// <summary>Seconds until a mail that was not taken is tried again; each further wait is five times as long.</summary>
    [Range(0.01, 600, ErrorMessage = "Mail:RetrySeconds must be 0.01 to 600.")]
    public double RetrySeconds { get; set; } = 5;

    /// <summary>The server as people name it.</summary>
    public string Server => string.IsNullOrWhiteSpace(Host) ? "files" : $"{Host}:{Port}";
}
