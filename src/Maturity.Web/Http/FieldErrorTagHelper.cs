using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Maturity.Web.Http;

/// <summary>Ties a control made with <c>asp-for</c> to its message made with <c>asp-validation-for</c>, for those who hear the page.</summary>
[HtmlTargetElement("input", Attributes = ControlAttribute)]
[HtmlTargetElement("select", Attributes = ControlAttribute)]
[HtmlTargetElement("textarea", Attributes = ControlAttribute)]
[HtmlTargetElement("span", Attributes = MessageAttribute)]
public sealed class FieldErrorTagHelper : TagHelper
{
    private const string ControlAttribute = "asp-for";
    private const string MessageAttribute = "asp-validation-for";

    /// <summary>After the framework's helpers, which decide the names.</summary>
    public override int Order => 1000;

    [HtmlAttributeName(ControlAttribute)]
    public ModelExpression? Control { get; set; }

    [HtmlAttributeName(MessageAttribute)]
    public ModelExpression? Message { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName((Control ?? Message)?.Name);
        var id = $"{TagBuilder.CreateSanitizedId(name, "_")}-error";
        if (Message is not null)
        {
            output.Attributes.SetAttribute("id", id);
            return;
        }

        if (ViewContext.ModelState.GetFieldValidationState(name) != ModelValidationState.Invalid) return;
        output.Attributes.SetAttribute("aria-invalid", "true");
        var described = output.Attributes["aria-describedby"]?.Value?.ToString();
        output.Attributes.SetAttribute("aria-describedby", string.IsNullOrEmpty(described) ? id : $"{described} {id}");
    }
}
