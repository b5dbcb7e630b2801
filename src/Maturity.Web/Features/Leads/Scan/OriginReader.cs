using Maturity.Web.Http;
using Maturity.Web.Mail;

namespace Maturity.Web.Features.Leads.Scan;

/// <summary>Reads where a visitor came from off the address of the first page and the page that led to it.</summary>
public static class OriginReader
{
    /// <summary>Reads it.</summary>
    /// <param name="request">The request for the first page.</param>
    public static LeadOrigin Of(HttpRequest request)
    {
        var query = request.Query;
        var leading = HostOf(request.Headers.Referer);
        if (string.Equals(leading, request.Host.Host, StringComparison.OrdinalIgnoreCase)) leading = "";
        var framed = FrameHosts.Asks(request) || query["embed"] == "1";
        // Within a frame, what led here is the page around it; what led to that page its script tells.
        return new(Part(query["utm_source"]), Part(query["utm_medium"]), Part(query["utm_campaign"]),
            framed ? Part(HostOf(query["ref"])) : leading, framed ? (leading.Length > 0 ? leading : Part(query["host"])) : "");
    }

    private static string HostOf(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var page) && page.Scheme.StartsWith("http", StringComparison.Ordinal) ? Part(HostName.Of(page)) : "";

    private static string Part(string? text)
    {
        var line = MailText.OneLine(text ?? "");
        return line.Length <= LeadOrigin.Length ? line : line[..LeadOrigin.Length];
    }
}
