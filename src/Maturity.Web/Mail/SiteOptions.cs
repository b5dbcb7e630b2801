using System.ComponentModel.DataAnnotations;

namespace Maturity.Web.Mail;

/// <summary>Where people find the product. Section <c>Site</c>.</summary>
public sealed class SiteOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Site";

    /// <summary>Full name of the address among the settings.</summary>
    public const string Key = $"{Section}:{nameof(Address)}";

    /// <summary>
    /// Address that links in mails begin with. Configured, never taken from a request: a forged Host header must not end
    /// up in somebody's mailbox. When it is not configured, it is where the product listens on this machine.
    /// </summary>
    [Url(ErrorMessage = "Site:Address must be a full address such as https://maturity.example.org.")]
    public string Address { get; set; } = "http://localhost:5000";

    /// <summary>The full address of a local path.</summary>
    /// <param name="path">Path that begins with a slash.</param>
    public string Url(string path) => Address.TrimEnd('/') + path;
}
