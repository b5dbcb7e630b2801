using System.ComponentModel.DataAnnotations;
using System.Net;

namespace Maturity.Web.Http;

/// <summary>What an operator decides about the edge, in the configuration section <c>Http</c>.</summary>
public sealed class HttpEdgeOptions
{
    public const string Section = "Http";

    /// <summary>Addresses (10.0.0.7) or networks (10.0.0.0/24) of the proxies whose X-Forwarded-For and -Proto are believed.</summary>
    public string[] KnownProxies { get; set; } = [];

    /// <summary>Attempts to sign in from one network address.</summary>
    [Range(1, 100_000, ErrorMessage = "Http:SignInsPerMinute must be between 1 and 100000.")]
    public int SignInsPerMinute { get; set; } = 30;

    /// <summary>Saves by one person, or from one network address where nobody is signed in.</summary>
    [Range(1, 1_000_000, ErrorMessage = "Http:SavesPerMinute must be between 1 and 1000000.")]
    public int SavesPerMinute { get; set; } = 6000;

    /// <summary>People who join by an open link from one network address: a meeting room has one for all.</summary>
    [Range(1, 100_000, ErrorMessage = "Http:JoinsPerMinute must be between 1 and 100000.")]
    public int JoinsPerMinute { get; set; } = 60;

    /// <summary>Requests that send a mail, from one network address.</summary>
    [Range(1, 100_000, ErrorMessage = "Http:MailsPerHour must be between 1 and 100000.")]
    public int MailsPerHour { get; set; } = 30;

    /// <summary>Seats taken in consensus sessions from one network address: a meeting room shares one.</summary>
    [Range(1, 100_000, ErrorMessage = "Http:SeatsPerMinute must be between 1 and 100000.")]
    public int SeatsPerMinute { get; set; } = 300;

    /// <summary>Votes in consensus sessions from one network address.</summary>
    [Range(1, 1_000_000, ErrorMessage = "Http:VotesPerMinute must be between 1 and 1000000.")]
    public int VotesPerMinute { get; set; } = 3000;

    /// <summary>Answers in public scans from one network address: an office has one for all.</summary>
    [Range(1, 1_000_000, ErrorMessage = "Http:ScanAnswersPerMinute must be between 1 and 1000000.")]
    public int ScanAnswersPerMinute { get; set; } = 600;

    /// <summary>Details left after public scans from one network address.</summary>
    [Range(1, 100_000, ErrorMessage = "Http:LeadsPerHour must be between 1 and 100000.")]
    public int LeadsPerHour { get; set; } = 30;

    /// <summary>Requests to the API with one token.</summary>
    [Range(1, 1_000_000, ErrorMessage = "Http:ApiRequestsPerMinute must be between 1 and 1000000.")]
    public int ApiRequestsPerMinute { get; set; } = 300;

    /// <summary>Requests to the API without a valid token, from one network address.</summary>
    [Range(1, 1_000_000, ErrorMessage = "Http:ApiRefusalsPerMinute must be between 1 and 1000000.")]
    public int ApiRefusalsPerMinute { get; set; } = 60;

    internal static bool HasUsableProxies(HttpEdgeOptions options) =>
        options.KnownProxies.All(proxy => IPAddress.TryParse(proxy, out _) || IPNetwork.TryParse(proxy, out _));
}
