using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Maturity.Web.Http;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Features.Webhooks;

/// <summary>Sends one request to a stranger's address and believes nothing of the answer: bounded in time and size, nowhere led on to.</summary>
public sealed class WebhookClient : IDisposable
{
    private const int HeaderKilobytes = 16;

    private readonly HttpClient http;
    private readonly TimeSpan timeout;
    private readonly TimeProvider time;
    private readonly X509Certificate2Collection authorities = [];

    /// <summary>The client; one for the process.</summary>
    public WebhookClient(IOptions<WebhookOptions> options, GuardedConnection connection, TimeProvider time)
    {
        this.time = time;
        timeout = TimeSpan.FromSeconds(options.Value.TimeoutSeconds);
        if (options.Value.Authorities.Length > 0) authorities.ImportFromPemFile(options.Value.Authorities);
        http = new(new SocketsHttpHandler
        {
            // A proxy would resolve the name by itself, past the check.
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectCallback = connection.ConnectAsync,
            ConnectTimeout = timeout,
            MaxResponseHeadersLength = HeaderKilobytes,
            MaxResponseDrainSize = 0,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            ActivityHeadersPropagator = null,
            SslOptions = new() { RemoteCertificateValidationCallback = Trusts },
        })
        { Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.UserAgent.ParseAdd("Maturity-Webhook/1");
    }

    /// <summary>Makes one attempt.</summary>
    /// <param name="request">What to send; disposed here.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    public async Task<DeliveryOutcome> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        var began = time.GetTimestamp();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(timeout);
        try
        {
            using (request)
            {
                using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
                var answer = await ReadAsync(response, limit.Token);
                cancellation.ThrowIfCancellationRequested();
                return new(Judge(response.StatusCode), (int)response.StatusCode, answer, time.GetElapsedTime(began));
            }
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested && Reason(failure) is not null)
        {
            return new(Reason(failure), null, null, time.GetElapsedTime(began));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private static DeliveryFailure? Judge(HttpStatusCode status) => (int)status switch
    {
        >= 200 and < 300 => null,
        >= 300 and < 400 => DeliveryFailure.Redirected,
        _ => DeliveryFailure.Refused,
    };

    private static DeliveryFailure? Reason(Exception failure) => failure switch
    {
        OperationCanceledException => DeliveryFailure.TooSlow,
        { InnerException: PrivateAddressException } or PrivateAddressException => DeliveryFailure.PrivateAddress,
        { InnerException: AuthenticationException } => DeliveryFailure.Certificate,
        HttpRequestException or IOException or SocketException => DeliveryFailure.Unreachable,
        _ => null,
    };

    // What was said counts from its status on: an answer that never ends is cut, not held against the receiver.
    private static async Task<string> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var buffer = new byte[WebhookDelivery.AnswerLength];
        var read = 0;
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancellation);
            while (read < buffer.Length && await body.ReadAsync(buffer.AsMemory(read), cancellation) is > 0 and var more) read += more;
        }
        catch (Exception failure) when (failure is OperationCanceledException or IOException or HttpRequestException)
        {
            // Kept is what came.
        }

        // Half a character at the cut, or what no database keeps, becomes a space.
        return string.Concat(Encoding.UTF8.GetString(buffer, 0, read)
            .Select(sign => char.IsControl(sign) || char.IsSurrogate(sign) || !StorableText.Is(sign.ToString()) ? ' ' : sign)).Trim();
    }

    private bool Trusts(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None) return true;
        if (errors != SslPolicyErrors.RemoteCertificateChainErrors || authorities.Count == 0 || certificate is null) return false;
        using var own = new X509Chain { ChainPolicy = new() { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck } };
        own.ChainPolicy.CustomTrustStore.AddRange(authorities);
        foreach (var element in chain?.ChainElements ?? Enumerable.Empty<X509ChainElement>()) own.ChainPolicy.ExtraStore.Add(element.Certificate);
        return own.Build(certificate as X509Certificate2 ?? X509CertificateLoader.LoadCertificate(certificate.GetRawCertData()));
    }
}
