using System.ComponentModel.DataAnnotations;
using System.Net;

namespace Maturity.Web.Features.Webhooks;

/// <summary>How events are delivered to other programs. Section <c>Webhooks</c>.</summary>
public sealed class WebhookOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Webhooks";

    /// <summary>Hosts (crm.example.internal) and networks (10.1.0.0/16) that may be delivered to although they are not public.</summary>
    public string[] AllowedHosts { get; set; } = [];

    /// <summary>File (PEM) with the certificates of authorities to trust besides the machine's own; for hosts of one's own. Empty for none.</summary>
    public string Authorities { get; set; } = "";

    /// <summary>Longest wait for one answer.</summary>
    [Range(1, 60, ErrorMessage = "Webhooks:TimeoutSeconds must be 1 to 60.")]
    public int TimeoutSeconds { get; set; } = 10;

    /// <summary>Failures in a row after which an endpoint is paused.</summary>
    [Range(1, 1000, ErrorMessage = "Webhooks:PauseAfterFailures must be 1 to 1000.")]
    public int PauseAfterFailures { get; set; } = 15;

    /// <summary>How long they must have lasted: a short outage with many events pauses nothing.</summary>
    [Range(0, 10_080, ErrorMessage = "Webhooks:PauseAfterMinutes must be 0 to 10080.")]
    public int PauseAfterMinutes { get; set; } = 60;

    /// <summary>Days after which a delivery leaves the log.</summary>
    [Range(1, 365, ErrorMessage = "Webhooks:KeepDays must be 1 to 365.")]
    public int KeepDays { get; set; } = 30;

    internal static bool HasUsableHosts(WebhookOptions options) => options.AllowedHosts.All(entry =>
        IPNetwork.TryParse(entry, out _) || Uri.CheckHostName(entry) is not UriHostNameType.Unknown);

    internal static bool HasUsableAuthorities(WebhookOptions options) => options.Authorities.Length == 0 || File.Exists(options.Authorities);
}
