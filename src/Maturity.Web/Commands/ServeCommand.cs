using System.CommandLine;

namespace Maturity.Web.Commands;

/// <summary><c>maturity serve</c>: the web product and its background work.</summary>
public static class ServeCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var role = new Option<string>("--role") { Description = "What this process does: all, web or work. Without it, Work:Role says so (all)." };
        role.AcceptOnlyFromAmong("all", "web", "work");
        var command = new Command("serve", "Serves the product (the default). Settings follow as --Section:Key=value; --urls=http://localhost:5078 chooses the port.") { role };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(parsed =>
        {
            var given = parsed.GetValue(role);
            return ServeAsync(parsed.UnmatchedTokens, parsed.InvocationConfiguration.Error, given is null ? [] : [$"--Work:Role={given}"]);
        });
        return command;
    }

    /// <summary>Serves until it is told to stop.</summary>
    /// <param name="words">Settings for the host, <c>--Section:Key=value</c>.</param>
    /// <param name="error">Where sentences go.</param>
    /// <param name="own">Settings that were given as options.</param>
    /// <returns>The exit code.</returns>
    public static Task<int> ServeAsync(IReadOnlyList<string> words, TextWriter error, params string[] own) =>
        ProductCommand.RunAsync(words, error, ServeAsync, own);

    private static async Task ServeAsync(WebApplication app)
    {
        await app.StartProductAsync();
        await app.WaitForShutdownAsync();
    }
}
