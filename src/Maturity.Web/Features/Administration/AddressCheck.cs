using Maturity.Web.Http;
using Maturity.Web.Mail;

namespace Maturity.Web.Features.Administration;

/// <summary>Whether links in mails lead where other people can go.</summary>
public static class AddressCheck
{
    private const string Name = "address";

    /// <summary>The finding.</summary>
    /// <param name="site">The settings.</param>
    public static Finding Run(SiteOptions site) => site.IsSecure()
        ? Finding.Fine(Name, $"Links lead to {site.Address}")
        : Finding.Attention(Name, $"Links lead to {site.Address}, which only this machine can open.",
            "Set Site:Address to the https address that people use, once there is one.");
}
