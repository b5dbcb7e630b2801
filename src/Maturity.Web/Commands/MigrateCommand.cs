using System.CommandLine;
using Maturity.Web.Data;

namespace Maturity.Web.Commands;

/// <summary><c>maturity migrate</c>: brings the database to the current schema.</summary>
public static class MigrateCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("migrate", "Brings the database to the current schema.") { TreatUnmatchedTokensAsErrors = false };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var app = Product.Build([.. parsed.UnmatchedTokens]);
            await using var scope = app.Services.CreateAsyncScope();
            var schema = scope.ServiceProvider.GetRequiredService<DatabaseSchema>();
            await schema.MigrateAsync(cancellation);
            await Console.Out.WriteLineAsync("The database has the current schema.");
            return 0;
        });
        return command;
    }
}
