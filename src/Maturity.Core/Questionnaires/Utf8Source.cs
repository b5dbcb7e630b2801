using System.Text;

namespace Maturity.Core.Questionnaires;

/// <summary>Turns the bytes of a file into text, or says why they are none.</summary>
internal static class Utf8Source
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text without a byte order mark; null with a problem.</summary>
    public static string? Decode(ReadOnlySpan<byte> content, ProblemList problems)
    {
        if (content.Length > YamlLimits.Bytes)
            return Refuse(problems, "Q001", $"The file has more than {YamlLimits.Bytes} bytes, which is too much to read. Split it or shorten its texts.");
        if (content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return Refuse(problems, "Q002", "The file is in UTF-16. Save it as UTF-8.");
        if (content.Contains((byte)0)) return Refuse(problems, "Q002", "The file contains a zero byte, so it is not text. Save it as UTF-8.");
        try
        {
            return Strict.GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException wrong)
        {
            return Refuse(problems, "Q002", $"The file is not UTF-8 (byte {wrong.Index}). Save it as UTF-8.");
        }
    }

    private static string? Refuse(ProblemList problems, string code, string message)
    {
        problems.Error(code, 0, 0, message);
        return null;
    }
}
