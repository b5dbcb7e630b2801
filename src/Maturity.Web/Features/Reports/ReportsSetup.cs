namespace Maturity.Web.Features.Reports;

/// <summary>Registers what makes reports, with and without a web host.</summary>
public static class ReportsSetup
{
    public static IServiceCollection AddReports(this IServiceCollection services)
    {
        services.AddLogging();
        services.AddLocalization();
        services.AddOptions<BrowserOptions>().BindConfiguration(BrowserOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<ReportRenderer>();
        services.AddSingleton<PdfPrinter>();
        return services;
    }
}
