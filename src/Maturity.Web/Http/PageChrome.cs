namespace Maturity.Web.Http;

/// <summary>What the layout shows around a page. Scoped; whoever learns the workspace or the person fills it in.</summary>
public sealed class PageChrome
{
    /// <summary>The first segment of the workspace's addresses; null outside a workspace.</summary>
    public string? WorkspaceSlug { get; set; }

    public string? WorkspaceName { get; set; }

    /// <summary>Whether this is the demo workspace, so that nobody mistakes its figures for somebody's.</summary>
    public bool IsDemo { get; set; }

    /// <summary>The signed-in person's name as shown to them; null when nobody is signed in.</summary>
    public string? PersonName { get; set; }

    /// <summary>Whether the person works in other workspaces too, and so may want to switch.</summary>
    public bool HasOtherWorkspaces { get; set; }

    /// <summary>Local address of the workspace's style sheet, which sets <c>--accent</c> and nothing else; null for ours.</summary>
    public string? BrandStylesheet { get; set; }

    /// <summary>Local address of the workspace's logo; null for the product's own mark.</summary>
    public string? LogoHref { get; set; }

    /// <summary>The workspace's navigation, in order, in the reader's language.</summary>
    public IReadOnlyList<NavigationItem> Navigation { get; set; } = [];

    /// <summary>Where a guest is, for whom this is no product; null elsewhere.</summary>
    public GuestPlace? Guest { get; set; }

    /// <summary>Where the name in the header leads.</summary>
    public string HomeHref => WorkspaceSlug is null ? "/" : $"/{WorkspaceSlug}";
}
