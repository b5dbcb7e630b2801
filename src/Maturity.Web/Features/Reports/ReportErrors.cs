using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Reports;

/// <summary>Reasons why a report was not made: codes for the row, sentences for people.</summary>
public static class ReportErrors
{
    /// <summary>Nobody had submitted, or the result of a confidential assessment was not shown.</summary>
    public const string NoResult = "NoResult";

    /// <summary>Something we did not foresee; the log has it.</summary>
    public const string Unexpected = "Unexpected";

    /// <summary>The process ended during every attempt.</summary>
    public const string Interrupted = "Interrupted";

    /// <summary>Whether the same attempt may succeed later without anybody doing something.</summary>
    /// <param name="failure">What went wrong.</param>
    public static bool MayPass(PrintFailure failure) => failure is PrintFailure.TimedOut or PrintFailure.BrowserDied;

    /// <summary>The reason as people read it.</summary>
    /// <param name="code">Code of the row.</param>
    /// <param name="texts">Texts of this folder.</param>
    public static string Explain(string? code, IStringLocalizer<ReportTexts> texts) => code switch
    {
        NoResult => texts["There is no result to print yet: nobody has submitted, or the assessment is confidential and not closed with three or more people."],
        nameof(PrintFailure.NoBrowser) => texts["No browser is installed on the server, and reports are printed by one. Ask the operator to run “maturity doctor”."],
        nameof(PrintFailure.TimedOut) => texts["Printing took too long. Try again; if it keeps failing, ask the operator to look at the log."],
        nameof(PrintFailure.BrowserDied) => texts["The browser that prints reports stopped. Try again; if it keeps failing, ask the operator to run “maturity doctor”."],
        nameof(PrintFailure.TooLarge) => texts["The report is too large to print."],
        Interrupted => texts["The server stopped during every attempt. Try again."],
        _ => texts["Something went wrong that we did not foresee. Try again; the operator finds the reason in the log."],
    };
}
