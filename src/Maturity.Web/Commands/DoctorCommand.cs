using System.CommandLine;
using Maturity.Web.Features.Administration;

namespace Maturity.Web.Commands;

/// <summary><c>maturity doctor</c>: examines the installation and says how to mend what is wrong.</summary>
public static class DoctorCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Print the findings as JSON." };
        var connect = new Option<bool>("--connect") { Description = "Also speak with the mail server." };
        var command = new Command("doctor", "Examines the installation and says how to mend what is wrong. Settings follow as --Section:Key=value.")
        {
            json, connect,
        };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(async (parsed, cancellation) =>
        {
            var settings = SettingArguments.Read(parsed.UnmatchedTokens);
            foreach (var problem in settings.Problems) await parsed.InvocationConfiguration.Error.WriteLineAsync(problem);
            if (settings.Problems.Count > 0) return CommandLine.BadUsage;
            var findings = await Doctor.ExamineAsync([.. settings.Taken], parsed.GetValue(connect), cancellation);
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(json)) await output.WriteLineAsync(DoctorReport.Json(findings));
            else if (ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected) DoctorReport.ShowTable(findings);
            else await output.WriteAsync(DoctorReport.Text(findings));
            return findings.Any(finding => finding.State == FindingState.Broken) ? CommandLine.BadInput : 0;
        });
        return command;
    }
}
