using System.Security.Cryptography;
using System.Text;

namespace Maturity.Core.Questionnaires;

/// <summary>Tells whether two folders hold the same content, whatever their path, order and line endings.</summary>
internal static class ContentHash
{
    /// <summary>SHA-256 over name and text of each file, in the order of their names; lower-case hexadecimal.</summary>
    /// <param name="files">Name without folder, and text, of questionnaire, initiatives and overlays.</param>
    public static string Of(IEnumerable<KeyValuePair<string, string>> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, text) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\n"));
            hash.AppendData(Encoding.UTF8.GetBytes(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')));
            hash.AppendData([0]);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
