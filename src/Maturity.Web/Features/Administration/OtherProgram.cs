using System.ComponentModel;
using System.Diagnostics;

namespace Maturity.Web.Features.Administration;

/// <summary>Asks another program a short question.</summary>
public static class OtherProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>What it prints; null when it is not there, fails, or takes too long.</summary>
    /// <param name="program">Name or path.</param>
    /// <param name="arguments">Arguments.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<string?> RunAsync(string program, string[] arguments, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            try
            {
                var (output, _) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
                await process.WaitForExitAsync(limit.Token);
                return process.ExitCode == 0 && await output is { Length: > 0 } text ? text : null;
            }
            finally
            {
                if (!process.HasExited) process.Kill(entireProcessTree: true);
            }
        }
        catch (Exception failure) when (failure is Win32Exception || (failure is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return null;
        }
    }
}
