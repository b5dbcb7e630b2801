using Maturity.Web.Features.Account;
using Maturity.Web.Http;
using Maturity.Web.Tenancy;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Workspaces;

/// <summary>Tells the layout where the reader is and who they are. Runs once the workspace has been entered.</summary>
public sealed class WorkspaceChrome(RequestDelegate next)
{
    /// <summary>Handles one request.</summary>
    public Task InvokeAsync(HttpContext context, CurrentTenant tenant, PageChrome chrome, IStringLocalizer<WorkspacesTexts> texts)
    {
        chrome.PersonName = context.User.FindFirst(AccountClaims.Name)?.Value;
        var hides = context.GetEndpoint()?.Metadata.GetMetadata<HidesWorkspaceAttribute>() is not null;
        if (tenant.WorkspaceId is not null && !hides) Show(tenant, chrome, texts);
        return next(context);
    }

    private static void Show(CurrentTenant tenant, PageChrome chrome, IStringLocalizer<WorkspacesTexts> texts)
    {
        chrome.WorkspaceName = tenant.Workspace.Name;
        chrome.IsDemo = tenant.Workspace.IsDemo;
        chrome.LogoHref = BrandEndpoints.LogoHref(tenant.Workspace);
        chrome.BrandStylesheet = BrandEndpoints.StyleHref(tenant.Workspace);
        // Respondents see whose questionnaire it is, and nothing else of the workspace.
        if (tenant.Role is null) return;
        chrome.WorkspaceSlug = tenant.Workspace.Slug;
        var home = $"/{tenant.Workspace.Slug}";
        chrome.Navigation =
        [
            new(texts["Organizations"], home),
            .. tenant.Role is Role.Sales or Role.Consultant or Role.Owner ? [new NavigationItem(texts["Leads"], $"{home}/leads")] : Array.Empty<NavigationItem>(),
            .. tenant.Role is Role.Consultant or Role.Owner ? [new NavigationItem(texts["Benchmark"], $"{home}/benchmark")] : Array.Empty<NavigationItem>(),
            .. tenant.Role == Role.Owner
                ? [new NavigationItem(texts["Members"], $"{home}/members"), new NavigationItem(texts["Settings"], $"{home}/settings")]
                : Array.Empty<NavigationItem>(),
        ];
        chrome.HasOtherWorkspaces = tenant.HasOthers;
    }
}
