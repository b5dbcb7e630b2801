using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Maturity.Web.Tests.Mail;

/// <summary>A mail server of the smallest kind on a loopback port: takes mails, or refuses or ignores them when told to.</summary>
public sealed class SmtpStub : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ending = new();
    private readonly Task serving;

    public SmtpStub()
    {
        listener.Start();
        serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Mails as they came, head and body.</summary>
    public ConcurrentQueue<string> Mails { get; } = new();

    /// <summary>Recipients as they were named.</summary>
    public ConcurrentQueue<string> Recipients { get; } = new();

    /// <summary>How many have called.</summary>
    public int Connections { get; private set; }

    /// <summary>How many of the next mails are refused for now.</summary>
    public int Refusals { get; set; }

    /// <summary>Whether it takes connections and says nothing.</summary>
    public bool IsSilent { get; set; }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        listener.Stop();
        await serving;
        ending.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(ending.Token);
                Connections++;
                _ = TalkAsync(client);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException)
        {
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var _ = client;
        try
        {
            if (IsSilent) await Task.Delay(Timeout.Infinite, ending.Token);
            await using var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.Latin1);
            await using var writer = new StreamWriter(stream, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync("220 stub");
            while (await reader.ReadLineAsync(ending.Token) is { } line)
            {
                await writer.WriteLineAsync(await ReplyAsync(line, reader, writer));
                if (line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase)) return;
            }
        }
        catch (Exception end) when (end is OperationCanceledException or IOException)
        {
        }
    }

    private async Task<string> ReplyAsync(string line, StreamReader reader, StreamWriter writer)
    {
        if (line.StartsWith("RCPT TO:", StringComparison.OrdinalIgnoreCase)) return Recipient(line[8..]);
        if (!line.Equals("DATA", StringComparison.OrdinalIgnoreCase)) return line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase) ? "221 bye" : "250 ok";
        await writer.WriteLineAsync("354 go on");
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(ending.Token) is { } content && content != ".")
            text.Append(content.StartsWith('.') ? content[1..] : content).Append('\n');
        Mails.Enqueue(text.ToString());
        return "250 taken";
    }

    private string Recipient(string recipient)
    {
        if (Refusals > 0)
        {
            Refusals--;
            return "451 later";
        }

        Recipients.Enqueue(recipient.Trim());
        return "250 ok";
    }
}
