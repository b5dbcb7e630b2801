using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Api;

/// <summary>Permissions of tokens as the screen shows them.</summary>
public static class ScopeWords
{
    /// <summary>A permission.</summary>
    public static string Of(string scope, IStringLocalizer<ApiTexts> texts) => scope switch
    {
        ApiScope.ReadOrganizations => texts["Read organizations"],
        ApiScope.ReadAssessments => texts["Read assessments and published results"],
        ApiScope.ReadLeads => texts["Read leads"],
        _ => texts["Move leads on and write notes about them"],
    };
}
