using System.Text;

namespace Maturity.Core.Tests.Questionnaires;

/// <summary>A text changed at random places in ways that YAML cares about; the same seed makes the same change.</summary>
internal static class Mutation
{
    private static readonly byte[][] Pieces =
    [
        .. new[] { "[", "]", "{", "}", ":", "-", "- ", ": ", "#", "&a ", "*a", "!", "!!", "|", ">", "'", "\"", "%", "@", "`", "?", ",", "\n", "\r", "\r\n", "\t", " ", "---\n", "...\n", "~", "null", "\\", "\\u", "<<: ", "0", "-1", "1e9", "é", "\uFEFF", "\u2028", "\0", "\u0007" }
            .Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xC3], [0xED, 0xA0, 0x80],
    ];

    /// <summary>The text with one to four changes.</summary>
    public static byte[] Of(byte[] original, int seed)
    {
        var random = new Random(seed);
        var text = original.ToList();
        for (var change = random.Next(1, 5); change > 0; change--) Change(text, random);
        return [.. text];
    }

    private static void Change(List<byte> text, Random random)
    {
        if (text.Count == 0) return;
        var at = random.Next(text.Count);
        var length = Math.Min(random.Next(1, 40), text.Count - at);
        switch (random.Next(6))
        {
            case 0: text.RemoveRange(at, length); break;
            case 1: text.InsertRange(at, Pieces[random.Next(Pieces.Length)]); break;
            case 2: text[at] = (byte)random.Next(256); break;
            case 3: text.InsertRange(random.Next(text.Count), text.GetRange(at, length)); break;
            case 4: text.InsertRange(at, Enumerable.Repeat(Pieces[random.Next(Pieces.Length)], random.Next(2, 60)).SelectMany(piece => piece)); break;
            default: text.RemoveRange(at, text.Count - at); break;
        }
    }
}
