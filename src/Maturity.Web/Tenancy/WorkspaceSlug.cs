using System.Text.RegularExpressions;

namespace Maturity.Web.Tenancy;

/// <summary>The first part of a workspace's addresses: lower-case letters, digits and single hyphens.</summary>
public static partial class WorkspaceSlug
{
    // First segments that the product itself answers, or may want to.
    private static readonly HashSet<string> Reserved =
    [
        "about", "account", "accounts", "admin", "administration", "api", "assets", "auth", "benchmark", "contact", "css", "demo",
        "demo-data", "docs", "download", "error", "favicon", "fonts", "health", "help", "img", "invite", "join", "js", "language", "legal",
        "lib", "link", "login", "logout", "mail", "maturity", "metrics", "new", "privacy", "register", "robots", "scan", "security",
        "settings", "setup", "share", "sign-in", "sign-out", "sign-up", "signin", "signout", "signup", "sitemap", "static", "status",
        "support", "terms", "well-known", "workspace", "workspaces", "www",
    ];

    /// <summary>Slug of the demo workspace, which no workspace of somebody's own may take.</summary>
    public const string Demo = "demo";

    /// <summary>Whether <paramref name="slug"/> may name a workspace.</summary>
    /// <param name="slug">The text to test.</param>
    public static bool IsValid(string slug) =>
        slug.Length is >= 2 and <= Workspace.SlugLength && Shape().IsMatch(slug) && !Reserved.Contains(slug);

    /// <summary>Whether the product itself answers under <paramref name="slug"/>.</summary>
    /// <param name="slug">The text to test.</param>
    public static bool IsReserved(string slug) => Reserved.Contains(slug);

    /// <summary>A slug made of a name, for the form to propose; empty when nothing usable is left.</summary>
    /// <param name="name">Name of the workspace.</param>
    public static string Propose(string name)
    {
        // What is no character, or half of one, cannot be normalized; it would become a hyphen anyway.
        var characters = string.Concat(name.Select(sign => char.IsSurrogate(sign) || sign >= '\uFFFE' ? '-' : sign));
        var folded = characters.Normalize(System.Text.NormalizationForm.FormD).ToLowerInvariant();
        var slug = Other().Replace(Marks().Replace(folded, ""), "-").Trim('-');
        slug = slug.Length > Workspace.SlugLength ? slug[..Workspace.SlugLength].Trim('-') : slug;
        return IsValid(slug) ? slug : IsValid(slug + "-1") ? slug + "-1" : "";
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Other();

    [GeneratedRegex(@"\p{M}", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
