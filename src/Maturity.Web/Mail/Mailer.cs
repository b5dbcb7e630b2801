using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Authentication;
using Maturity.Web.Data;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Mail;

/// <summary>
/// Sends plain-text mail: to the configured server, or else into files that the log names, so that an installation
/// without a mail server can be used from the first minute.
/// </summary>
public sealed class Mailer(IOptions<MailOptions> options, IOptions<StorageOptions> storage, TimeProvider time, ILogger<Mailer> log)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Sends one mail. False when it was not taken; the log says why.</summary>
    /// <param name="to">Address.</param>
    /// <param name="subject">Subject; line breaks become spaces.</param>
    /// <param name="body">Text.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    public Task<bool> SendAsync(string to, string subject, string body, CancellationToken cancellation)
    {
        if (MailAddressAttribute.IsAddress(to)) return SendAsync(new OutgoingMail(to, subject, body), cancellation);
        log.LogError("A mail was not sent: its address is not one mail address");
        return Task.FromResult(false);
    }

    /// <summary>Sends one mail. False when it was not taken; the log says why.</summary>
    /// <param name="mail">The mail.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    public async Task<bool> SendAsync(OutgoingMail mail, CancellationToken cancellation)
    {
        try
        {
            if (string.IsNullOrWhiteSpace(options.Value.Host)) await WriteAsync(mail, cancellation);
            else await SubmitAsync(mail, cancellation);
            return true;
        }
        catch (Exception failure) when (IsExpected(failure, cancellation))
        {
            log.LogError(failure, "A mail was not sent through {Server}: {Reason}", options.Value.Server, Reason(failure));
            return false;
        }
    }

    // The server is slow, absent, refuses, or speaks no TLS; the disk is full. All else is a bug.
    private static bool IsExpected(Exception failure, CancellationToken cancellation) => failure switch
    {
        OperationCanceledException => !cancellation.IsCancellationRequested,
        SmtpException or SocketException or AuthenticationException or IOException or UnauthorizedAccessException => true,
        _ => false,
    };

    private string Reason(Exception failure) => failure is OperationCanceledException
        ? $"no answer within {options.Value.TimeoutSeconds} seconds"
        : failure.InnerException is { } inner ? $"{failure.Message} {inner.Message}" : failure.Message;

    private async Task WriteAsync(OutgoingMail mail, CancellationToken cancellation)
    {
        var folder = Directory.CreateDirectory(Path.Combine(storage.Value.FolderPath, "mail"));
        var file = Path.Combine(folder.FullName, $"{time.GetUtcNow():yyyyMMdd-HHmmss}-{Ids.New(time):N}.txt");
        // Links in mails are secrets, so only who runs the product may read the file.
        var access = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) access.UnixCreateMode = OwnerOnly;
        if (mail.Attachment is { } document)
        {
            await using var beside = new FileStream(Path.ChangeExtension(file, $".{document.Name}"), access);
            await beside.WriteAsync(document.Content, cancellation);
        }

        await using (var writer = new StreamWriter(file, access))
            await writer.WriteAsync($"To: {mail.To}\nFrom: {options.Value.From}\nSubject: {mail.Subject}\n\n{mail.Body}\n".AsMemory(), cancellation);
        log.LogInformation("No mail server is configured (Mail:Host). The mail is in {File}", file);
    }

    private async Task SubmitAsync(OutgoingMail mail, CancellationToken cancellation)
    {
        // The client's own timeout holds only where it blocks a thread.
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(TimeSpan.FromSeconds(options.Value.TimeoutSeconds));
        using var message = MailMessages.Make(mail, options.Value, time);
        using var client = new SmtpClient(options.Value.Host, options.Value.Port) { EnableSsl = options.Value.Encrypted };
        if (!string.IsNullOrEmpty(options.Value.User))
            client.Credentials = new System.Net.NetworkCredential(options.Value.User, options.Value.Password);
        await client.SendMailAsync(message, limit.Token);
    }
}
