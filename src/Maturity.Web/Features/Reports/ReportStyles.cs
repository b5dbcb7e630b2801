namespace Maturity.Web.Features.Reports;

/// <summary>The style sheets that a report carries within itself, kept in the assembly so that any host finds them.</summary>
public static class ReportStyles
{
    private static readonly string[] Names = ["css/tokens.css", "css/print.css"];

    private static readonly Lazy<string> Styles = new(() => string.Join('\n', Names.Select(Read)));

    /// <summary>Tokens, then the rules for print.</summary>
    public static string Text => Styles.Value;

    private static string Read(string name)
    {
        using var stream = typeof(ReportStyles).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The style sheet {name} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
