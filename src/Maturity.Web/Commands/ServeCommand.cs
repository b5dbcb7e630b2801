using System.CommandLine;

namespace Maturity.Web.Commands;

/// <summary><c>maturity serve</c>: the web product and its background work.</summary>
public static class ServeCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var role = new Option<string>("--role")
        {
            Description = "What this process does: all, web or work.",
            DefaultValueFactory = _ => "all",
        };
        role.AcceptOnlyFromAmong("all", "web", "work");
        var command = new Command("serve", "Serves the product (the default). Settings follow as --Section:Key=value.") { role };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(parsed => ServeAsync([.. parsed.UnmatchedTokens, $"--Work:Role={parsed.GetValue(role)}"]));
        return command;
    }

    /// <summary>Serves until it is told to stop.</summary>
    /// <param name="settings">Settings for the host, <c>--Section:Key=value</c>.</param>
    public static async Task<int> ServeAsync(string[] settings)
    {
        var app = Product.Build(settings);
        await app.StartProductAsync();
        await app.WaitForShutdownAsync();
        return 0;
    }
}
