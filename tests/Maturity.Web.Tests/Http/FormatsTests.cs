using System.Globalization;
using Maturity.Web.Http;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Maturity.Web.Tests.Http;

public sealed class FormatsTests
{
    private static readonly DateTimeOffset Moment = new(2026, 3, 1, 0, 30, 0, TimeSpan.FromHours(1));

    [Theory]
    [InlineData("en", "1 March 2026", "12,345")]
    [InlineData("nl", "1 maart 2026", "12.345")]
    public void Format_ByLanguage_WritesAsItsReadersDo(string language, string day, string count)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(language);
        Assert.Equal(day, Formats.Day(new DateOnly(2026, 3, 1)));
        Assert.Equal(count, Formats.Count(12345));
    }

    [Theory]
    [InlineData(LocalTimePart.Moment, "moment", "28 February 2026, 23:30 UTC")]
    [InlineData(LocalTimePart.Day, "day", "28 February 2026")]
    [InlineData(LocalTimePart.Clock, "clock", "23:30 UTC")]
    public void LocalTime_WithoutScript_ShowsUtc(LocalTimePart part, string shape, string text)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en");
        var output = new TagHelperOutput("local-time", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        new LocalTimeTagHelper { At = Moment, Show = part }.Process(new TagHelperContext([], new Dictionary<object, object>(), "1"), output);
        Assert.Equal("time", output.TagName);
        Assert.Equal("2026-02-28T23:30:00Z", output.Attributes["datetime"].Value);
        Assert.Equal(shape, output.Attributes["data-local-time"].Value);
        Assert.Equal(text, output.Content.GetContent());
    }
}
