namespace Maturity.Web.Tenancy;

/// <summary>Names of the authorization policies.</summary>
public static class Policies
{
    /// <summary>Any member reads; consultants and owners change.</summary>
    public const string Member = "member";

    /// <summary>Consultants and owners only, reading included.</summary>
    public const string Consultant = "consultant";

    /// <summary>Whoever works with leads: sales, consultants and owners, reading included.</summary>
    public const string Sales = "sales";

    /// <summary>Owners only.</summary>
    public const string Owner = "owner";

    /// <summary>Anyone with a place in the workspace: member or respondent. The page itself checks whose answers they are.</summary>
    public const string Respondent = "respondent";

    /// <summary>Whoever administers the installation. Says nothing about any workspace's data.</summary>
    public const string PlatformAdministrator = "platform-administrator";
}
