using System.Globalization;

namespace Maturity.Core.Questionnaires;

/// <summary>Semantic version of a questionnaire, three whole numbers.</summary>
/// <param name="Major">Raised when a meaning changed: answers are not comparable without a mapping.</param>
/// <param name="Minor">Raised when something was added or clarified.</param>
/// <param name="Patch">Raised when only wording changed.</param>
public readonly record struct QuestionnaireVersion(int Major, int Minor, int Patch)
{
    /// <summary>Reads <c>1.2.3</c>; anything else gives false.</summary>
    /// <param name="text">The text to read; null is not a version.</param>
    /// <param name="version">The version when the result is true.</param>
    public static bool TryParse(string? text, out QuestionnaireVersion version)
    {
        version = default;
        var parts = text?.Split('.');
        if (parts is not { Length: 3 }) return false;
        var numbers = new int[3];
        for (var i = 0; i < 3; i++)
        {
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i])) return false;
        }

        version = new QuestionnaireVersion(numbers[0], numbers[1], numbers[2]);
        return true;
    }

    /// <summary>The usual form, such as <c>1.2.3</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Patch}");
}
