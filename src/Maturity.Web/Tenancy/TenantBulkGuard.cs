using System.Data.Common;
using Maturity.Web.Data;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Maturity.Web.Tenancy;

/// <summary>
/// Bulk changes pass <see cref="TenantGuard"/>, since nothing is tracked, and rely on the query filter. So none may run
/// while <see cref="MaturityDb.AcrossWorkspaces"/> has that filter open: reading across workspaces stays reading.
/// </summary>
public sealed class TenantBulkGuard : DbCommandInterceptor
{
    /// <inheritdoc/>
    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Check(eventData);
        return base.NonQueryExecuting(command, eventData, result);
    }

    /// <inheritdoc/>
    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Check(eventData);
        return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
    }

    private static void Check(CommandEventData eventData)
    {
        if (eventData.Context is MaturityDb { SeesAllWorkspaces: true })
            throw new TenantViolationException("A bulk change across workspaces: enter the workspace whose rows are to change.");
    }
}
