using System.Text.RegularExpressions;
using Maturity.Core.Questionnaires;

namespace Maturity.Web.Features.Results.Components;

/// <summary>
/// A citation fit for print. Figures may only be printed from a source whose text was read; of the others the name
/// stays, and remarks with figures go: numbers in parentheses, and what follows a colon or semicolon with a percentage.
/// </summary>
public static partial class Citation
{
    public static string Of(Source source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.Status == SourceStatus.Primary
            ? source.Citation
            : Percentages().Replace(Numbers().Replace(source.Citation, ""), "").Trim();
    }

    [GeneratedRegex(@"\s*\([^)]*\d[^)]*\)")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\s*[:;].*%.*$", RegexOptions.Singleline)]
    private static partial Regex Percentages();
}
