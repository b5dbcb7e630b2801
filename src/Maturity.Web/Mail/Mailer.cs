using System.Net;
using System.Net.Mail;
using Maturity.Web.Data;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Mail;

/// <summary>
/// Sends plain-text mail: to the configured server, or else into files that the log names, so that an installation
/// without a mail server can be used from the first minute.
/// </summary>
public sealed class Mailer(IOptions<MailOptions> options, IOptions<StorageOptions> storage, TimeProvider time, ILogger<Mailer> log)
{
    /// <summary>Sends one mail. False when the server did not take it; the log says why.</summary>
    /// <param name="to">Address.</param>
    /// <param name="subject">Subject; line breaks become spaces.</param>
    /// <param name="body">Text.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    public async Task<bool> SendAsync(string to, string subject, string body, CancellationToken cancellation)
    {
        using var message = new MailMessage(new MailAddress(options.Value.From, options.Value.FromName), new MailAddress(to))
        {
            Subject = subject.ReplaceLineEndings(" "),
            Body = body,
        };
        try
        {
            if (string.IsNullOrWhiteSpace(options.Value.Host)) await WriteAsync(message, cancellation);
            else await SubmitAsync(message, cancellation);
            return true;
        }
        catch (Exception failure) when (failure is SmtpException or IOException or UnauthorizedAccessException)
        {
            log.LogError(failure, "A mail was not sent: {Reason}", failure.Message);
            return false;
        }
    }

    private async Task WriteAsync(MailMessage message, CancellationToken cancellation)
    {
        var folder = Directory.CreateDirectory(Path.Combine(storage.Value.FolderPath, "mail"));
        var file = Path.Combine(folder.FullName, $"{time.GetUtcNow():yyyyMMdd-HHmmss}-{Ids.New(time):N}.txt");
        var text = $"To: {message.To}\nFrom: {message.From}\nSubject: {message.Subject}\n\n{message.Body}\n";
        await File.WriteAllTextAsync(file, text, cancellation);
        log.LogInformation("No mail server is configured (Mail:Host). The mail is in {File}", file);
    }

    private async Task SubmitAsync(MailMessage message, CancellationToken cancellation)
    {
        using var client = new SmtpClient(options.Value.Host, options.Value.Port) { EnableSsl = options.Value.Encrypted };
        if (!string.IsNullOrEmpty(options.Value.User)) client.Credentials = new NetworkCredential(options.Value.User, options.Value.Password);
        await client.SendMailAsync(message, cancellation);
    }
}
