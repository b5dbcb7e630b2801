using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Maturity.Web.Tests.Webhooks;

/// <summary>
/// A stranger's program that listens for events, written from docs/webhooks.md and nothing else: the names of headers and
/// the way to check them stand here as they stand there.
/// </summary>
public sealed class Receiver : IAsyncDisposable
{
    private static readonly X509Certificate2 Certificate = Make();

    private readonly WebApplication app;
    private readonly Func<HttpContext, Task> answer;

    private Receiver(Func<HttpContext, Task> answer)
    {
        this.answer = answer;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(Certificate)));
        app = builder.Build();
        app.Run(TakeAsync);
    }

    public ConcurrentQueue<Taken> Messages { get; } = new();

    public string Address => $"https://localhost:{new Uri(app.Urls.Single()).Port}/events";

    /// <summary>A file with the certificate, for whoever is to trust it.</summary>
    public static string WriteAuthority()
    {
        var file = Path.Combine(Path.GetTempPath(), $"receiver-{Guid.CreateVersion7():N}.pem");
        File.WriteAllText(file, Certificate.ExportCertificatePem());
        return file;
    }

    public static async Task<Receiver> StartAsync(Func<HttpContext, Task>? answer = null)
    {
        var receiver = new Receiver(answer ?? (_ => Task.CompletedTask));
        await receiver.app.StartAsync();
        return receiver;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync();
        Messages.Enqueue(new(body, context.Request.Headers.ToDictionary(head => head.Key, head => head.Value.ToString())));
        await answer(context);
    }

    private static X509Certificate2 Make()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }

    /// <summary>A message as it came.</summary>
    public sealed record Taken(string Body, IReadOnlyDictionary<string, string> Headers)
    {
        public string Id => Headers["Maturity-Delivery"];

        /// <summary>Whether it is from whoever holds the secret, and from now.</summary>
        public bool IsGenuine(string secret, long now)
        {
            var timestamp = Headers["Maturity-Timestamp"];
            using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(secret));
            var expected = "v1=" + Convert.ToHexString(hmac.ComputeHash(Encoding.UTF8.GetBytes(timestamp + "." + Body))).ToLowerInvariant();
            return Math.Abs(now - long.Parse(timestamp, System.Globalization.CultureInfo.InvariantCulture)) <= 300
                && Headers["Maturity-Signature"].Split(',').Any(given => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(given), Encoding.ASCII.GetBytes(expected)));
        }
    }
}
