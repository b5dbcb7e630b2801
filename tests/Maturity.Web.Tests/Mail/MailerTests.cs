using System.Text;
using Maturity.Web.Data;
using Maturity.Web.Mail;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Tests.Mail;

public sealed class MailerTests : IAsyncDisposable
{
    private readonly SmtpStub server = new();
    private readonly LogLines log = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("maturity-mail-");

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Mail_WithAccentsAndDots_ArrivesAsWritten()
    {
        Assert.True(await Mailer().SendAsync("anna@example.org", "Één vraag", "Beste André,\n.\n..twee\nhttp://localhost:5000/x?a=b&token=abc\n", CancellationToken.None));
        var mail = Assert.Single(server.Mails);
        Assert.Equal("<anna@example.org>", Assert.Single(server.Recipients));
        var body = Decode(mail[(mail.IndexOf("\n\n", StringComparison.Ordinal) + 2)..]);
        Assert.Contains("Beste André,\n.\n..twee\nhttp://localhost:5000/x?a=b&token=abc", body);
        Assert.Contains($"Subject: =?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes("Één vraag"))}?=", mail);
        Assert.Contains("Message-ID: <", mail);
        Assert.Contains("Auto-Submitted: auto-generated", mail);
    }

    [Fact]
    public async Task Mail_WithADocument_CarriesItWhole()
    {
        var content = Enumerable.Range(0, 5_000).Select(number => (byte)number).ToArray();
        var mail = new OutgoingMail("anna@example.org", "Your scan", "Here it is.") { Attachment = new("quick-scan.pdf", "application/pdf", content) };
        Assert.True(await Mailer().SendAsync(mail, CancellationToken.None));
        var sent = Assert.Single(server.Mails);
        Assert.Contains("application/pdf; name=quick-scan.pdf", sent);
        Assert.Contains(Convert.ToBase64String(content)[..60], sent);
        Assert.Contains("Here it is.", sent);
    }

    [Theory]
    [InlineData("Hello\r\nBcc: victim@example.org")]
    [InlineData("Hello\nBcc: victim@example.org")]
    [InlineData("Hello\u2028Bcc: victim@example.org")]
    [InlineData("Hello\0\vBcc: victim@example.org")]
    public async Task Mail_LineBreakInTheSubject_IsNoHeadLine(string subject)
    {
        Assert.True(await Mailer().SendAsync("anna@example.org", subject, "x", CancellationToken.None));
        Assert.DoesNotContain(server.Mails.Single().Split('\n'), line => line.StartsWith("Bcc", StringComparison.OrdinalIgnoreCase));
        Assert.Single(server.Recipients);
    }

    [Theory]
    [InlineData("a@example.org, b@example.org")]
    [InlineData("a@example.org\r\nRCPT TO:<b@example.org>")]
    [InlineData("Anna <a@example.org>")]
    [InlineData("a@example.org>")]
    [InlineData("@example.org")]
    [InlineData("")]
    public async Task Mail_ToWhatIsNotOneAddress_IsNotSent(string to)
    {
        Assert.False(await Mailer().SendAsync(to, "x", "x", CancellationToken.None));
        Assert.Empty(server.Recipients);
        Assert.Contains(log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Mail_ServerRefuses_SaysSoInTheLog()
    {
        server.Refusals = 1;
        Assert.False(await Mailer().SendAsync("anna@example.org", "x", "x", CancellationToken.None));
        Assert.Contains(log.Lines, line => line.Contains($"127.0.0.1:{server.Port}", StringComparison.Ordinal) && line.Contains("451", StringComparison.Ordinal) | line.Contains("later", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Mail_ServerSaysNothing_GivesUpInTime()
    {
        server.IsSilent = true;
        var started = TimeProvider.System.GetTimestamp();
        Assert.False(await Mailer(timeoutSeconds: 1).SendAsync("anna@example.org", "x", "x", CancellationToken.None));
        Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(8));
        Assert.Contains(log.Lines, line => line.Contains("within 1 seconds", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Mail_NobodyListens_SaysSoInTheLog()
    {
        await server.DisposeAsync();
        Assert.False(await Mailer().SendAsync("anna@example.org", "x", "x", CancellationToken.None));
        Assert.Contains(log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Mail_ServerDemandsNoEncryptionButWeDo_IsNotSentInTheClear()
    {
        Assert.False(await Mailer(encrypted: true).SendAsync("anna@example.org", "x", "x", CancellationToken.None));
        Assert.Empty(server.Mails);
    }

    [Fact]
    public async Task Mail_NoServer_IsAFileThatOnlyItsOwnerReads()
    {
        Assert.True(await Mailer(host: "").SendAsync("anna@example.org", "Hello", "The text", CancellationToken.None));
        var file = Assert.Single(new DirectoryInfo(Path.Combine(folder.FullName, "mail")).GetFiles());
        Assert.Contains(log.Lines, line => line.Contains(file.FullName, StringComparison.Ordinal));
        Assert.Contains("The text", await File.ReadAllTextAsync(file.FullName));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, file.UnixFileMode);
    }

    private Mailer Mailer(string host = "127.0.0.1", int timeoutSeconds = 10, bool encrypted = false) => new(
        Options.Create(new MailOptions { Host = host, Port = server.Port, Encrypted = encrypted, TimeoutSeconds = timeoutSeconds }),
        Options.Create(new StorageOptions { Folder = folder.FullName }), TimeProvider.System, log.For<Mailer>());

    // Quoted-printable, as far as the mails of the product use it.
    private static string Decode(string body)
    {
        var joined = body.Replace("=\n", "", StringComparison.Ordinal);
        var bytes = new List<byte>();
        for (var i = 0; i < joined.Length; i++)
        {
            if (joined[i] != '=') bytes.Add((byte)joined[i]);
            else
            {
                bytes.Add(Convert.ToByte(joined.Substring(i + 1, 2), 16));
                i += 2;
            }
        }

        return Encoding.UTF8.GetString([.. bytes]).Replace("\r\n", "\n", StringComparison.Ordinal);
    }
}
