namespace Maturity.Core.Questionnaires;

/// <summary>Guesses which key an author meant.</summary>
internal static class NearestKey
{
    private const int LongestKey = 40;
    private const int MostLetters = 3;

    /// <summary>A sentence that names the nearest known key, or all of them when none is near.</summary>
    public static string Hint(string key, IReadOnlyList<string> known)
    {
        var nearest = known.MinBy(candidate => Distance(key, candidate))!;
        return IsNear(key, nearest) ? $"Did you mean “{nearest}”?" : $"Known are: {string.Join(", ", known)}.";
    }

    /// <summary>Whether few letters tell a text from the one that was perhaps meant.</summary>
    public static bool IsNear(string text, string meant) => Distance(text, meant) <= Math.Min(MostLetters, meant.Length / 2);

    // Levenshtein distance: how many letters differ.
    private static int Distance(string left, string right)
    {
        if (left.Length > LongestKey) return int.MaxValue;
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                var same = char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]);
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (same ? 0 : 1));
                diagonal = above;
            }
        }

        return row[right.Length];
    }
}
