using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
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
    public const string Join = "join";
    public const string Seat = "seat";
    public const string Vote = "vote";
    public const string Scan = "scan";
    public const string Lead = "lead";
    public const string Api = "api";

    public static IServiceCollection AddRateLimits(this IServiceCollection services) =>
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (rejected, _) =>
            {
                // A sliding window does not tell when there is room again; after the whole of it there is.
                var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : WindowOf(rejected.HttpContext);
                rejected.HttpContext.Response.Headers.RetryAfter =
                    Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            limiter.AddPolicy(SignIn, context => Window(context, CallerNetwork.Of(context), edge => edge.SignInsPerMinute, TimeSpan.FromMinutes(1)));
            limiter.AddPolicy(Save, context => Window(context, Person(context), edge => edge.SavesPerMinute, TimeSpan.FromMinutes(1)));
            limiter.AddPolicy(Join, context => Window(context, CallerNetwork.Of(context), edge => edge.JoinsPerMinute, TimeSpan.FromMinutes(1)));
            limiter.AddPolicy(Seat, context => Window(context, CallerNetwork.Of(context), edge => edge.SeatsPerMinute, TimeSpan.FromMinutes(1)));
            limiter.AddPolicy(Vote, context => Window(context, CallerNetwork.Of(context), edge => edge.VotesPerMinute, TimeSpan.FromMinutes(1)));
            limiter.AddPolicy(Scan, context => Window(context, CallerNetwork.Of(context), edge => edge.ScanAnswersPerMinute, TimeSpan.FromMinutes(1)));
            limiter.AddPolicy(Lead, context => Window(context, CallerNetwork.Of(context), edge => edge.LeadsPerHour, TimeSpan.FromHours(1)));
            limiter.AddPolicy(Api, ApiWindow);
            limiter.AddPolicy(Mail, context => Window(context, CallerNetwork.Of(context), edge => edge.MailsPerHour, TimeSpan.FromHours(1)));
        });

    private static TimeSpan WindowOf(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName is Mail or Lead ? TimeSpan.FromHours(1) : TimeSpan.FromMinutes(1);

    private static RateLimitPartition<string> Window(
        HttpContext context, string key, Func<HttpEdgeOptions, int> permits, TimeSpan window)
    {
        var method = context.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method)) return RateLimitPartition.GetNoLimiter("reading");
        return Counted(context, key, permits, window);
    }

    /// <summary>Programs have a limit of their own, reading included; who comes without a valid token shares one with their network.</summary>
    private static RateLimitPartition<string> ApiWindow(HttpContext context) => context.Features.Get<RateKey>() is { } known
        ? Counted(context, known.Value, edge => edge.ApiRequestsPerMinute, TimeSpan.FromMinutes(1))
        : Counted(context, CallerNetwork.Of(context), edge => edge.ApiRefusalsPerMinute, TimeSpan.FromMinutes(1));

    private static RateLimitPartition<string> Counted(HttpContext context, string key, Func<HttpEdgeOptions, int> permits, TimeSpan window)
    {
        var edge = context.RequestServices.GetRequiredService<IOptions<HttpEdgeOptions>>().Value;
        return RateLimitPartition.GetSlidingWindowLimiter(key, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = permits(edge),
            Window = window,
            SegmentsPerWindow = 6,
        });
    }

    private static string Person(HttpContext context) =>
        context.User.FindFirstValue(ClaimTypes.NameIdentifier) is { Length: > 0 } id ? $"person {id}" : CallerNetwork.Of(context);
}
