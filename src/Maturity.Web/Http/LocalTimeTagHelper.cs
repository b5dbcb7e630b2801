using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Maturity.Web.Http;

/// <summary>
/// <c>&lt;local-time at="moment" show="Moment" /&gt;</c>: a <c>time</c> element in UTC that local-time.js rewrites in the
/// reader's own zone.
/// </summary>
[HtmlTargetElement("local-time", TagStructure = TagStructure.WithoutEndTag)]
public sealed class LocalTimeTagHelper : TagHelper
{
    public required DateTimeOffset At { get; set; }

    public LocalTimePart Show { get; set; } = LocalTimePart.Moment;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        output.Attributes.SetAttribute("data-local-time", Show == LocalTimePart.Moment ? "moment" : Show == LocalTimePart.Day ? "day" : "clock");
        output.Content.SetContent(Show switch
        {
            LocalTimePart.Day => Formats.Day(DateOnly.FromDateTime(At.UtcDateTime)),
            LocalTimePart.Clock => $"{At.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture)} UTC",
            _ => Formats.Moment(At),
        });
    }
}
