using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Http;

/// <summary>
/// Named limits for <c>[EnableRateLimiting(RateLimits.SignIn)]</c>. They count on this node only, and only requests that
/// change something: looking at the sign-in page is free.
/// </summary>
public static class RateLimits
{
    public const string SignIn = "sign-in";
    public const string Save = "save";
    public const string Mail = "mail";
    public const string Seat = "seat";
    public const string Vote = "vote";

    public static IServiceCollection AddRateLimits(this IServiceCollection services) =>
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (rejected, _) =>
            {
                var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
                rejected.HttpContext.Response.Headers.RetryAfter =
                    Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            limiter.AddPolicy(SignIn, context => Window(context, Address(context), edge => edge.SignInsPerMinute, TimeSpan.FromMinutes(1)));
            limiter.AddPolicy(Save, context => Window(context, Person(context), edge => edge.SavesPerMinute, TimeSpan.FromMinutes(1)));
            limiter.AddPolicy(Seat, context => Window(context, Address(context), edge => edge.SeatsPerMinute, TimeSpan.FromMinutes(1)));
            limiter.AddPolicy(Vote, context => Window(context, Address(context), edge => edge.VotesPerMinute, TimeSpan.FromMinutes(1)));
            limiter.AddPolicy(Mail, context => Window(context, Address(context), edge => edge.MailsPerHour, TimeSpan.FromHours(1)));
        });

    private static RateLimitPartition<string> Window(
        HttpContext context, string key, Func<HttpEdgeOptions, int> permits, TimeSpan window)
    {
        var method = context.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method)) return RateLimitPartition.GetNoLimiter("reading");
        var edge = context.RequestServices.GetRequiredService<IOptions<HttpEdgeOptions>>().Value;
        return RateLimitPartition.GetSlidingWindowLimiter(key, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = permits(edge),
            Window = window,
            SegmentsPerWindow = 6,
        });
    }

    private static string Person(HttpContext context) =>
        context.User.FindFirstValue(ClaimTypes.NameIdentifier) is { Length: > 0 } id ? $"person {id}" : Address(context);

    /// <summary>The caller's address; of IPv6 the network, because one household or attacker owns all 2^64 addresses in it.</summary>
    private static string Address(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        if (address is null) return "address unknown";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return $"address {address}";
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return $"network {new IPAddress(bytes)}";
    }
}
