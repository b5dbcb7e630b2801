using System.CommandLine;

namespace Maturity.Web.Commands;

/// <summary>The commands of the executable. Without one, it serves.</summary>
public static class CommandLine
{
    /// <summary>Exit code for input that is wrong.</summary>
    public const int BadInput = 1;

    /// <summary>Exit code for a command that is wrong.</summary>
    public const int BadUsage = 2;

    /// <summary>Runs what the arguments ask for.</summary>
    /// <param name="args">The arguments.</param>
    public static async Task<int> RunAsync(string[] args)
    {
        // Settings on the command line (--Storage:Folder=…) go to the host as they are.
        if (args.Length == 0 || IsSetting(args[0])) return await ServeCommand.ServeAsync(args, Console.Error);
        var parsed = Build().Parse(args);
        if (parsed.Errors.Count == 0) return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
        foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync(error.Message);
        await Console.Error.WriteLineAsync($"See: maturity {(parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ")}--help");
        return BadUsage;
    }

    /// <summary>All commands, for running and for the test that asks each for help.</summary>
    public static RootCommand Build() =>
        new("Scores how ready an organization is to become data-driven.")
        {
            ServeCommand.Create(),
            MigrateCommand.Create(),
            DemoCommand.Create(),
            LintCommand.Create(),
            DoctorCommand.Create(),
            ScoreCommand.Create(),
            CompareCommand.Create(),
            PlanCommand.Create(),
            ReportCommand.Create(),
        };

    private static bool IsSetting(string argument) =>
        argument.StartsWith("--", StringComparison.Ordinal) && argument is not ("--help" or "--version");
}
