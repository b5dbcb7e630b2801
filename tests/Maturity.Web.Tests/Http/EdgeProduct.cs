using Maturity.Web.Data;
using Maturity.Web.Http;
using Maturity.Web.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Http;

/// <summary>The real product on a real socket, with a few addresses more that fail in every way the edge must handle.</summary>
public class EdgeProduct : IAsyncLifetime
{
    private readonly TestDatabase database = new();
    private WebApplication? app;

    public Uri Address => new(app!.Urls.Single());

    public IServiceProvider Services => app!.Services;

    protected virtual IEnumerable<string> Settings => ["--Http:SignInsPerMinute=1000", "--ReloadStaticAssetsAtRuntime=false"];

    public async Task InitializeAsync()
    {
        app = Product.Build([
            "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=None", .. await database.CreateAsync(), .. Settings]);
        MapProbes(app);
        await using (var scope = app.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<DatabaseSchema>().MigrateAsync(CancellationToken.None);
        await app.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await app!.StopAsync();
        await app.DisposeAsync();
        await database.DisposeAsync();
    }

    public TestClient Client() => new(Address);

    private static void MapProbes(WebApplication app)
    {
        app.MapRead("/probe/text", () => Results.Text("as it is")).AllowAnonymous();
        app.MapRead("/probe/file", () => Results.File([1, 2, 3], "application/pdf", "report.pdf")).AllowAnonymous();
        app.MapRead("/probe/throws", string () => throw new InvalidOperationException("secret inner state")).AllowAnonymous();
        app.MapRead("/probe/busy", string () => throw new DbUpdateException("save", new SqliteException("database is locked", 5))).AllowAnonymous();
        app.MapRead("/probe/bad", string () => throw new BadHttpRequestException("too slow", StatusCodes.Status408RequestTimeout)).AllowAnonymous();
        app.MapRead("/probe/status/{status:int}", (int status) => Results.StatusCode(status)).AllowAnonymous();
        app.MapRead("/probe/long", () => Results.Content(new string('a', 20_000), "text/html")).AllowAnonymous();
        app.MapRead("/probe/secret", [ShowsSecret] () => Results.Content(new string('a', 20_000), "text/html")).AllowAnonymous();
        app.MapPost("/probe/limited", () => "in").RequireRateLimiting(RateLimits.SignIn).AllowAnonymous();
        app.MapPost("/probe/guarded", () => "in").RequireAntiforgeryToken().AllowAnonymous();
        app.MapPost("/probe/body", async (HttpRequest request) => (await new StreamReader(request.Body).ReadToEndAsync()).Length).AllowAnonymous();
        app.MapPost("/probe/large", [RequestSizeLimit(200_000)] async (HttpRequest request) => (await new StreamReader(request.Body).ReadToEndAsync()).Length).AllowAnonymous();
        app.MapGet("/probe/address", (HttpContext context) => $"{context.Request.Scheme} {context.Connection.RemoteIpAddress}").AllowAnonymous();
    }
}
