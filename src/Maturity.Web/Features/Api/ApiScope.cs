namespace Maturity.Web.Features.Api;

/// <summary>What a token may be used for.</summary>
public static class ApiScope
{
    /// <summary>To read organizations.</summary>
    public const string ReadOrganizations = "organizations:read";

    /// <summary>To read assessments and their published results.</summary>
    public const string ReadAssessments = "assessments:read";

    /// <summary>To read leads.</summary>
    public const string ReadLeads = "leads:read";

    /// <summary>To move leads on and to write notes about them; reads nothing.</summary>
    public const string WriteLeads = "leads:write";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [ReadOrganizations, ReadAssessments, ReadLeads, WriteLeads];
}
