namespace Maturity.Web.Mail;

/// <summary>A document that goes with a mail.</summary>
/// <param name="Name">File name, of ours: plain ASCII without a path.</param>
/// <param name="MediaType">Such as <c>application/pdf</c>.</param>
/// <param name="Content">The document.</param>
public sealed record MailAttachment(string Name, string MediaType, byte[] Content)
{
    /// <summary>Largest document that goes with a mail, in bytes; many servers refuse mails of 10 MB, and encoding adds a third.</summary>
    public const int MostBytes = 5 * 1024 * 1024;
}
