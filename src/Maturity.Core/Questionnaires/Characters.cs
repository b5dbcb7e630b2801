namespace Maturity.Core.Questionnaires;

/// <summary>Tells text from what only looks like it.</summary>
internal static class Characters
{
    /// <summary>The first character that no page or print can show: a control, half a surrogate pair, a noncharacter.</summary>
    public static char? FirstUnreadable(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i)) i++;
            else if (IsUnreadable(text[i])) return text[i];
        }

        return null;
    }

    private static bool IsUnreadable(char letter) =>
        letter is not ('\n' or '\r' or '\t' or '\u0085') && (char.IsControl(letter) || char.IsSurrogate(letter) || letter is '\uFFFE' or '\uFFFF');
}
