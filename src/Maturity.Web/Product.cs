using Maturity.Web.Data;
using Maturity.Web.Features;
using Maturity.Web.Features.Account;
using Maturity.Web.Features.Answering;
using Maturity.Web.Mail;
using Maturity.Web.Tenancy;

namespace Maturity.Web;

/// <summary>The web product, as a table of contents.</summary>
public static class Product
{
    /// <summary>Puts the product together.</summary>
    /// <param name="settings">Settings from the command line, <c>--Section:Key=value</c>.</param>
    public static WebApplication Build(string[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = settings,
            ApplicationName = "maturity",
            ContentRootPath = AppContext.BaseDirectory,
        });
        // The static files of a build stand in the source folder; of a published product, beside it.
        builder.WebHost.UseStaticWebAssets();
        builder.Host.UseDefaultServiceProvider(options => (options.ValidateOnBuild, options.ValidateScopes) = (true, true));

        builder.AddStorage();
        builder.AddTenancy();
        builder.AddAccounts();
        builder.AddMail();
        builder.AddPages();

        var app = builder.Build();
        app.UseRouting();
        app.UseAuthentication();
        app.UseMiddleware<RespondentCookie>();
        app.UseMiddleware<TenantMiddleware>();
        app.UseAuthorization();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages();
        return app;
    }

    /// <summary>Prepares the database, starts, and says where the product is to be found.</summary>
    /// <param name="app">The product.</param>
    public static async Task StartProductAsync(this WebApplication app)
    {
        await app.PrepareStorageAsync();
        await app.StartAsync();
        await app.AnnounceAsync();
    }
}
