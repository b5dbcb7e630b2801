namespace Maturity.Web.Http;

/// <summary>Host names of addresses that strangers send.</summary>
public static class HostName
{
    /// <summary>The host of an address as it is asked for, in ASCII; null for a name that cannot be written so. The framework takes such an address and only fails here.</summary>
    /// <param name="address">An absolute address.</param>
    public static string? Of(Uri address)
    {
        try
        {
            return address.IdnHost;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }
}
