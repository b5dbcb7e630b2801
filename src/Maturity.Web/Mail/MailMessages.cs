using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Maturity.Web.Data;

namespace Maturity.Web.Mail;

/// <summary>Puts a mail into the form that a server takes.</summary>
public static class MailMessages
{
    /// <summary>The message; to be disposed by the caller.</summary>
    /// <param name="mail">The mail.</param>
    /// <param name="options">Who it comes from.</param>
    /// <param name="time">The clock that its number is made with.</param>
    public static MailMessage Make(OutgoingMail mail, MailOptions options, TimeProvider time)
    {
        var from = new MailAddress(options.From, options.FromName.ReplaceLineEndings(" "), Encoding.UTF8);
        var message = new MailMessage(from, new MailAddress(mail.To))
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = mail.Body,
            BodyEncoding = Encoding.UTF8,
            // Readable in the raw message and short, for texts that are mostly ASCII.
            BodyTransferEncoding = TransferEncoding.QuotedPrintable,
        };
        message.Headers.Add("Message-ID", $"<{Ids.New(time):N}@{from.Host}>");
        // Nobody's holiday reply is wanted.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (mail.Attachment is { } document)
            message.Attachments.Add(new(new MemoryStream(document.Content, writable: false), document.Name, document.MediaType));
        return message;
    }
}
