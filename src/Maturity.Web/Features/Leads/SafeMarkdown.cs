using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace Maturity.Web.Features.Leads;

/// <summary>Markdown of a workspace's owner as markup that can do no harm: no HTML, no pictures, links to the web and to mail only.</summary>
public static class SafeMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    /// <summary>Whether <see cref="Render"/> can lay a text out: quotations and lists that stand hundreds of times in each other have no layout.</summary>
    /// <param name="text">Markdown.</param>
    public static bool CanRender(string text)
    {
        try
        {
            Render(text);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>The markup.</summary>
    /// <param name="text">Markdown.</param>
    /// <exception cref="ArgumentException">It cannot be laid out, see <see cref="CanRender"/>.</exception>
    public static IHtmlContent Render(string text)
    {
        var document = Markdown.Parse(text, Pipeline);
        foreach (var link in document.Descendants<LinkInline>())
        {
            link.IsImage = false;
            if (!IsSafe(link.GetDynamicUrl?.Invoke() ?? link.Url)) (link.Url, link.GetDynamicUrl) = ("#", null);
        }

        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && !IsSafe(link.Url))) link.Url = "#";
        foreach (var heading in document.Descendants<HeadingBlock>()) heading.Level = Math.Clamp(heading.Level + 1, 2, 6);
        return new HtmlString(document.ToHtml(Pipeline));
    }

    private static bool IsSafe(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var target) && (target.Scheme == Uri.UriSchemeHttps || target.Scheme == Uri.UriSchemeHttp || target.Scheme == Uri.UriSchemeMailto);
}
