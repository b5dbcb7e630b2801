using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Http;

/// <summary>
/// <c>&lt;error-summary /&gt;</c>: every problem of the form, each a link to its field; nothing when there is none. The
/// framework's own summary writes an inline style, which the content security policy refuses.
/// </summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper(IStringLocalizer<ValidationTexts> T) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.ModelState.IsValid)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        // The page has just been loaded again: whoever cannot see it starts here, without a script.
        output.Attributes.SetAttribute("autofocus", "autofocus");
        var heading = new TagBuilder("h2");
        heading.InnerHtml.Append(T["Please check this"]);
        var list = new TagBuilder("ul");
        foreach (var (key, message) in Problems(ViewContext.ModelState).OrderBy(problem => Position(problem.Key))) list.InnerHtml.AppendHtml(Item(key, message));
        output.Content.AppendHtml(heading).AppendHtml(list);
    }

    private static IEnumerable<(string Key, string Message)> Problems(ModelStateDictionary state) =>
        (from entry in state
         from error in entry.Value.Errors
         where error.ErrorMessage.Length > 0
         select (entry.Key, error.ErrorMessage)).Distinct();

    /// <summary>Where the input declares the field, which is where the form shows it; the form as a whole comes first.</summary>
    private int Position(string key)
    {
        var place = 0;
        var properties = ViewContext.ViewData.ModelMetadata.Properties;
        foreach (var name in key.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            var index = properties.TakeWhile(property => property.PropertyName != name).Count();
            place = (place * 1000) + index + 1;
            if (index == properties.Count) break;
            properties = properties[index].Properties;
        }

        return place;
    }

    private static TagBuilder Item(string key, string message)
    {
        var item = new TagBuilder("li");
        if (key.Length == 0)
        {
            item.InnerHtml.Append(message);
            return item;
        }

        var link = new TagBuilder("a");
        link.Attributes["href"] = "#" + TagBuilder.CreateSanitizedId(key, "_");
        link.InnerHtml.Append(message);
        item.InnerHtml.AppendHtml(link);
        return item;
    }
}
