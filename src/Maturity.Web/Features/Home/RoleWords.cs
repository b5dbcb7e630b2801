using Maturity.Web.Tenancy;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Home;

/// <summary>Roles as the screen shows them.</summary>
public static class RoleWords
{
    /// <summary>Name of a role in the reader's language.</summary>
    /// <param name="role">The role.</param>
    /// <param name="texts">Texts of this folder.</param>
    public static string Name(this Role role, IStringLocalizer<HomeTexts> texts) => role switch
    {
        Role.Owner => texts["Owner"],
        Role.Consultant => texts["Consultant"],
        Role.Sales => texts["Sales"],
        _ => texts["Viewer"],
    };
}
