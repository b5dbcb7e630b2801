using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Maturity.Browser.Tests.Leads;

/// <summary>A website of somebody else, with one page: another origin than the product's, which is reached as localhost.</summary>
public sealed class OtherSite : IDisposable
{
    private readonly HttpListener listener = new();

    public OtherSite(string html)
    {
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Host = $"127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
        }

        listener.Prefixes.Add($"http://{Host}/");
        listener.Start();
        _ = ServeAsync(Encoding.UTF8.GetBytes(html));
    }

    public string Host { get; }

    public void Dispose() => listener.Close();

    private async Task ServeAsync(byte[] page)
    {
        while (listener.IsListening)
        {
            try
            {
                var context = await listener.GetContextAsync();
                context.Response.ContentType = "text/html; charset=utf-8";
                await context.Response.OutputStream.WriteAsync(page);
                context.Response.Close();
            }
            catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
