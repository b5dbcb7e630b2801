using System.IO.Compression;
using System.Net;
using Maturity.Web.Mail;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Http;

/// <summary>Everything between the socket and a page handler, in one place and one order.</summary>
public static class HttpSetup
{
    /// <summary>The largest body a request may have unless its endpoint carries <see cref="RequestSizeLimitAttribute"/>.</summary>
    public const int MaxBodyBytes = 64 * 1024;

    public static WebApplicationBuilder AddHttpEdge(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<HttpEdgeOptions>()
            .BindConfiguration(HttpEdgeOptions.Section)
            .ValidateDataAnnotations()
            .Validate(HttpEdgeOptions.HasUsableProxies,
                "Http:KnownProxies must hold addresses (10.0.0.7) or networks (10.0.0.0/24).")
            .ValidateOnStart();
        services.AddOptions<SiteOptions>()
            .Validate(SiteAddress.IsProtected, "Site:Address must be an absolute https address. Plain http is allowed for localhost only.");

        // First of all start-up filters, so that a response refused by host filtering carries the headers too.
        services.Insert(0, ServiceDescriptor.Transient<IStartupFilter, SecurityHeadersFilter>());
        // Style sheets are found without publishing too; a published product has no such manifest and skips this.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBodyBytes;
        });
        services.AddScoped<PageChrome>();
        services.AddSingleton<ErrorPageWriter>();
        services.AddSingleton<ErrorResponses>();
        services.AddProblemDetails();
        services.AddLanguages();
        services.AddRateLimits();
        AddPages(services);
        AddHosts(services, builder.Configuration);
        AddCompression(services);
        return builder;
    }

    /// <summary>Adds the pipeline, authentication and authorization included.</summary>
    /// <param name="app">The application.</param>
    /// <param name="beforeAuthentication">What recognizes callers other than people.</param>
    /// <param name="afterAuthentication">What must know the person and must run before authorization, such as the tenant.</param>
    public static WebApplication UseHttpEdge(
        this WebApplication app, Action<IApplicationBuilder>? beforeAuthentication = null, Action<IApplicationBuilder>? afterAuthentication = null)
    {
        app.UseForwardedHeaders();
        app.UseResponseCompression();
        var errors = app.Services.GetRequiredService<ErrorResponses>();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = errors.WriteAsync,
            StatusCodeSelector = ErrorResponses.StatusOf,
            AllowStatusCode404Response = true,
        });
        app.UseStatusCodePages(context => errors.WriteAsync(context.HttpContext));
        app.UseMiddleware<ProxyGuard>();
        app.UseRouting();
        app.UseMiddleware<RequestGuard>();
        beforeAuthentication?.Invoke(app);
        app.UseAuthentication();
        app.UseRequestLocalization();
        app.UseRateLimiter();
        afterAuthentication?.Invoke(app);
        app.UseAuthorization();
        app.UseAntiforgery();
        return app;
    }

    /// <summary>Maps the style sheets, scripts and pictures, and the choice of language.</summary>
    public static WebApplication MapHttpEdge(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapLanguageChoice();
        return app;
    }

    private static void AddPages(IServiceCollection services)
    {
        services.AddRazorPages().AddLocalizedValidation();
        services.AddAuthentication();
        services.AddAuthorization();
        services.Configure<MvcOptions>(mvc => mvc.Filters.Add<StaleFormFilter>());
        services.AddOptions<AntiforgeryOptions>().Configure<IOptions<SiteOptions>>((antiforgery, site) =>
        {
            EdgeCookie.Apply(antiforgery.Cookie, "form", site.Value);
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
        services.AddOptions<CookieTempDataProviderOptions>().Configure<IOptions<SiteOptions>>((temporary, site) =>
            EdgeCookie.Apply(temporary.Cookie, "notice", site.Value));
        services.AddSingleton<IPostConfigureOptions<CookieAuthenticationOptions>, AuthenticationCookies>();
        services.Configure<MvcViewOptions>(views => views.HtmlHelperOptions.ClientValidationEnabled = false);
    }

    private static void AddHosts(IServiceCollection services, ConfigurationManager configuration)
    {
        services.AddOptions<HostFilteringOptions>().PostConfigure<IOptions<SiteOptions>>((hosts, site) =>
        {
            if (string.IsNullOrWhiteSpace(configuration["AllowedHosts"]))
                hosts.AllowedHosts = site.Value.Hosts();
        });
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<HttpEdgeOptions>>((forwarded, edge) =>
        {
            // Never the host: links are made from the configured address.
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var proxy in edge.Value.KnownProxies)
            {
                if (IPAddress.TryParse(proxy, out var address)) forwarded.KnownProxies.Add(address);
                else forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
            }

            if (edge.Value.KnownProxies.Length == 0) forwarded.ForwardedHeaders = ForwardedHeaders.None;
        });
    }

    /// <remarks>
    /// Compression over https lets an attacker who can make a victim's browser send requests guess a secret that stands
    /// beside reflected input. Antiforgery tokens are encrypted anew for every response and nonces are random, so they
    /// cannot be guessed that way, and a SameSite cookie is not sent with such requests. A page that shows another
    /// secret (a fresh share link, a recovery code) carries <see cref="ShowsSecretAttribute"/> and is not compressed.
    /// </remarks>
    private static void AddCompression(IServiceCollection services)
    {
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/problem+json", "image/svg+xml"];
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
    }
}
