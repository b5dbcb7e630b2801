using Maturity.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Http;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: it can also do its work, so that a load balancer sends
/// people here.
/// </summary>
public static class Health
{
    private const long EnoughDisk = 500L * 1024 * 1024;

    /// <summary>Services.</summary>
    public static void AddHealth(this WebApplicationBuilder builder) =>
        builder.Services.AddHealthChecks()
            .AddCheck<DatabaseHealth>("database", tags: ["ready"])
            .AddCheck<DiskHealth>("disk", tags: ["ready"]);

    /// <summary>Endpoints.</summary>
    public static void MapHealth(this WebApplication app)
    {
        // Left to itself, a health check answers every verb.
        var verbs = new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]);
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).WithMetadata(verbs).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains("ready") }).WithMetadata(verbs).AllowAnonymous();
    }

    private sealed class DatabaseHealth(MaturityDb db) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            await db.Database.CanConnectAsync(cancellationToken) && !(await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any()
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("The database cannot be reached, or lacks migrations.");
    }

    private sealed class DiskHealth(IOptions<StorageOptions> storage) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(new DriveInfo(storage.Value.FolderPath).AvailableFreeSpace >= EnoughDisk
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("Less than 500 MB of disk space is left."));
    }
}
