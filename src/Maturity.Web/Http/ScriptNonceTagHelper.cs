using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Maturity.Web.Http;

/// <summary>Puts the request's nonce on every script of a view, so that no author can forget it.</summary>
[HtmlTargetElement("script")]
[HtmlTargetElement("link", Attributes = "[rel=modulepreload]")]
public sealed class ScriptNonceTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Attributes.SetAttribute("nonce", CspNonce.Of(ViewContext.HttpContext));
}
