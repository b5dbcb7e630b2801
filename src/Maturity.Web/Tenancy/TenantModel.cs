using System.Linq.Expressions;
using Maturity.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Maturity.Web.Tenancy;

/// <summary>Gives every tenant-owned entity its filter and its concurrency tokens, so that no mapping can forget them.</summary>
public static class TenantModel
{
    /// <summary>Name of the query filter.</summary>
    public const string FilterName = "tenant";

    /// <summary>Applies the rules to all entities of the model; called last in <c>OnModelCreating</c>.</summary>
    /// <param name="builder">The model being built.</param>
    /// <param name="db">The context whose tenant the filter reads at each query.</param>
    public static void Apply(ModelBuilder builder, MaturityDb db)
    {
        foreach (var entity in builder.Model.GetEntityTypes().ToList())
        {
            if (typeof(ITenantOwned).IsAssignableFrom(entity.ClrType)) Own(builder, db, entity);
            if (typeof(IVersioned).IsAssignableFrom(entity.ClrType))
                builder.Entity(entity.ClrType).Property(nameof(IVersioned.Version)).IsConcurrencyToken();
        }
    }

    private static void Own(ModelBuilder builder, MaturityDb db, IMutableEntityType entity)
    {
        // As a concurrency token the workspace stands in the WHERE of every update and delete: a stub of another
        // workspace's row hits nothing.
        builder.Entity(entity.ClrType).Property(nameof(ITenantOwned.WorkspaceId)).IsConcurrencyToken().ValueGeneratedNever();
        builder.Entity(entity.ClrType).HasQueryFilter(FilterName, Filter(db, entity.ClrType));
    }

    // row => db.SeesAllWorkspaces || row.WorkspaceId == db.TenantId
    private static LambdaExpression Filter(MaturityDb db, Type type)
    {
        var row = Expression.Parameter(type, "row");
        var context = Expression.Constant(db);
        var owner = Expression.Convert(Expression.Property(row, nameof(ITenantOwned.WorkspaceId)), typeof(Guid?));
        var same = Expression.Equal(owner, Expression.Property(context, nameof(MaturityDb.TenantId)));
        return Expression.Lambda(Expression.OrElse(Expression.Property(context, nameof(MaturityDb.SeesAllWorkspaces)), same), row);
    }
}
