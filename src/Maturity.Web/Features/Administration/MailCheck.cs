using System.Net.Mail;
using System.Net.Sockets;
using Maturity.Web.Data;
using Maturity.Web.Mail;

namespace Maturity.Web.Features.Administration;

/// <summary>Whether mail can leave, as far as settings tell, and when asked, whether the server answers.</summary>
public static class MailCheck
{
    private const string Name = "mail";
    private const int EncryptedFromTheStart = 465;

    /// <summary>The finding.</summary>
    /// <param name="mail">The settings.</param>
    /// <param name="storage">Where mails go when there is no server.</param>
    /// <param name="connects">Whether to speak with the server.</param>
    /// <param name="cancellation">Ends the check.</param>
    public static async Task<Finding> RunAsync(MailOptions mail, StorageOptions storage, bool connects, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(mail.Host))
            return Finding.Attention(Name, $"No server is set: mails become files in {Path.Combine(storage.FolderPath, "mail")}.",
                "Set Mail:Host and Mail:From, and Mail:User and Mail:Password where the server asks for them.");
        if (mail.Encrypted && mail.Port == EncryptedFromTheStart)
            return Finding.Broken(Name, $"{mail.Server} expects encryption from the first byte, which is not offered.",
                "Set Mail:Port to the port for STARTTLS, usually 587.");
        if (new MailAddress(mail.From).Host == "localhost")
            return Finding.Broken(Name, $"Mails would come from {mail.From}, which no server takes.", "Set Mail:From to an address of your domain.");
        return connects ? await ConnectAsync(mail, cancellation)
            : Finding.Fine(Name, $"Mails go to {mail.Server}. Ask with --connect whether it answers.");
    }

    private static async Task<Finding> ConnectAsync(MailOptions mail, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(TimeSpan.FromSeconds(mail.TimeoutSeconds));
        try
        {
            return Judge(mail, await GreetingAsync(mail, limit.Token));
        }
        catch (Exception failure) when (failure is SocketException or IOException || (failure is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            var reason = failure is OperationCanceledException ? $"no answer within {mail.TimeoutSeconds} seconds" : failure.Message;
            return Finding.Broken(Name, $"{mail.Server} does not answer: {reason}", "Correct Mail:Host and Mail:Port, or open the way to the server.");
        }
    }

    private static Finding Judge(MailOptions mail, IReadOnlyList<string> greeting)
    {
        if (greeting.Count == 0 || !greeting[0].StartsWith("220", StringComparison.Ordinal))
            return Finding.Broken(Name, $"{mail.Server} is no mail server that takes mail now.", "Correct Mail:Host and Mail:Port.");
        var offers = greeting.Any(line => line.Contains("STARTTLS", StringComparison.OrdinalIgnoreCase));
        return mail.Encrypted && !offers
            ? Finding.Broken(Name, $"{mail.Server} offers no encryption.", "Use another port, or set Mail:Encrypted to false if the way to it is safe.")
            : Finding.Fine(Name, $"{mail.Server} answers{(offers ? " and offers encryption" : "")}. Name and password are tried with the first mail.");
    }

    // The server's first line and what it can do.
    private static async Task<IReadOnlyList<string>> GreetingAsync(MailOptions mail, CancellationToken cancellation)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(mail.Host!, mail.Port, cancellation);
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream);
        await using var writer = new StreamWriter(stream) { NewLine = "\r\n", AutoFlush = true };
        var lines = new List<string>();
        if (await reader.ReadLineAsync(cancellation) is not { } first) return lines;
        lines.Add(first);
        await writer.WriteLineAsync("EHLO maturity");
        while (await reader.ReadLineAsync(cancellation) is { } line)
        {
            lines.Add(line);
            if (line.Length < 4 || line[3] != '-') break;
        }

        await writer.WriteLineAsync("QUIT");
        return lines;
    }
}
