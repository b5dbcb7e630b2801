using System.CommandLine;
using Maturity.Web.Data;

namespace Maturity.Web.Commands;

/// <summary><c>maturity migrate</c>: brings the database to the current schema.</summary>
public static class MigrateCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("migrate", "Brings the database to the current schema. Settings follow as --Section:Key=value.") { TreatUnmatchedTokensAsErrors = false };
        command.SetAction((parsed, cancellation) => ProductCommand.RunAsync(parsed.UnmatchedTokens, parsed.InvocationConfiguration.Error, async app =>
        {
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<DatabaseSchema>().MigrateAsync(cancellation);
            await parsed.InvocationConfiguration.Output.WriteLineAsync("The database has the current schema.");
        }));
        return command;
    }
}
