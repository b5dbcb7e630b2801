using System.Text.RegularExpressions;

namespace Maturity.Core.Questionnaires;

/// <summary>Tags such as <c>nl</c> and <c>pt-BR</c>.</summary>
internal static partial class LanguageTag
{
    /// <summary>Whether a text has the shape of a language tag.</summary>
    public static bool IsValid(string text) => Shape().IsMatch(text);

    [GeneratedRegex(@"\A[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
