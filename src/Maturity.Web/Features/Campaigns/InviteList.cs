namespace Maturity.Web.Features.Campaigns;

/// <summary>A list of people as it was read.</summary>
/// <param name="Lines">The people, in order.</param>
/// <param name="Problems">What could not be read.</param>
public sealed record InviteList(IReadOnlyList<InviteLine> Lines, IReadOnlyList<InviteProblem> Problems)
{
    /// <summary>Most people in one list.</summary>
    public const int MostLines = 500;

    /// <summary>Largest list, in bytes of a file and in characters of a text.</summary>
    public const int Largest = 256 * 1024;

    /// <summary>The list as text to paste, each person on the line of the file they came from.</summary>
    public string ToText()
    {
        if (Lines.Count == 0) return "";
        var text = Enumerable.Repeat("", Lines[^1].Number).ToList();
        text[0] = "#";
        foreach (var line in Lines) text[line.Number - 1] = line.ToString();
        return string.Join('\n', text);
    }

    /// <summary>A text without what a database refuses and a mail's head must not hold.</summary>
    /// <param name="text">What somebody sent.</param>
    internal static string Clean(string text) => string.Concat(text.Select(c => c == '\t' ? ' ' : c).Where(c => !char.IsControl(c))).Trim();
}
