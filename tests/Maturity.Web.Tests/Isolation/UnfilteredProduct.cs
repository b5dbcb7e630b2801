using System.Diagnostics;
using Maturity.Web.Data;
using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Maturity.Web.Tests.Isolation;

/// <summary>
/// The product without its tenant filter. It has no switch for that: the test listens for the moment in which the host is
/// put together, as test servers do, and has EF leave the filters out of the model.
/// </summary>
public sealed class UnfilteredProduct : MatrixProduct, IAsyncLifetime, IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private readonly AsyncLocal<bool> mine = new();

    async Task IAsyncLifetime.InitializeAsync()
    {
        mine.Value = true;
        using (DiagnosticListener.AllListeners.Subscribe(this)) await InitializeAsync();
        var filters = await InScopeAsync(null, services => Task.FromResult(services.GetRequiredService<MaturityDb>().Model.GetEntityTypes()
            .Count(entity => entity.FindDeclaredQueryFilter(TenantModel.FilterName) is not null)));
        Assert.Equal(0, filters);
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.Extensions.Hosting") value.Subscribe(this);
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        // Other tests put their own products together at the same time.
        if (mine.Value && value is { Key: "HostBuilding", Value: IHostBuilder host }) host.ConfigureServices(services => Unfilter(services));
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    private static void Unfilter(IServiceCollection services)
    {
        services.ConfigureDbContext<SqliteMaturityDb>(options => options.ReplaceService<IModelCustomizer, WithoutFilters>());
        services.ConfigureDbContext<PostgresMaturityDb>(options => options.ReplaceService<IModelCustomizer, WithoutFilters>());
    }

    private sealed class WithoutFilters(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
    {
        public override void Customize(ModelBuilder modelBuilder, DbContext context)
        {
            base.Customize(modelBuilder, context);
            foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(entity => typeof(ITenantOwned).IsAssignableFrom(entity.ClrType)))
                entity.SetQueryFilter(TenantModel.FilterName, null);
        }
    }
}
