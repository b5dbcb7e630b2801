using System.CommandLine;
using Maturity.Web.Data;
using Maturity.Web.Features.Administration;

namespace Maturity.Web.Commands;

/// <summary><c>maturity demo</c>: makes the demo workspace.</summary>
public static class DemoCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("demo", "Makes a marked demo workspace with three organizations. Doing it twice changes nothing.")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var app = Product.Build([.. parsed.UnmatchedTokens, "--Work:Role=web", "--Logging:LogLevel:Default=Warning"]);
            await app.PrepareStorageAsync();
            await using var scope = app.Services.CreateAsyncScope();
            var made = await scope.ServiceProvider.GetRequiredService<DemoWorkspace>().MakeAsync(cancellation);
            await Console.Out.WriteLineAsync(made is null
                ? "The demo workspace is there already."
                : $"The demo workspace is at /{DemoWorkspace.Slug}. Sign in as {made.Email} with the password {made.Password}");
            return 0;
        });
        return command;
    }
}
