using System.Globalization;
using Maturity.Web.Features.Reports;
using Maturity.Web.Tests.Reports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Maturity.Browser.Tests.Reports;

/// <summary>Renders and prints with one browser for all tests of a class.</summary>
public sealed class ReportPrinter : IAsyncLifetime
{
    private readonly ServiceProvider services = ReportSamples.Services();

    public async Task<byte[]> PrintAsync(ReportModel model)
    {
        var html = await services.GetRequiredService<ReportRenderer>().RenderHtmlAsync(model);
        var result = await services.GetRequiredService<PdfPrinter>().PrintAsync(html);
        Assert.True(result.Pdf is not null, $"{result.Failure}: {result.Detail}");
        return result.Pdf;
    }

    /// <summary>Texts in a language.</summary>
    public IStringLocalizer<T> Texts<T>(CultureInfo culture)
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = culture;
        return services.GetRequiredService<IStringLocalizer<T>>();
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await services.DisposeAsync();
}
