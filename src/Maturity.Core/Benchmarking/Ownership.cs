using System.Security.Cryptography;
using System.Text;

namespace Maturity.Core.Benchmarking;

/// <summary>
/// Finds which records of several workspaces are about the same organization, and which organizations have one owner. Two
/// records are the same organization when they share a legal identifier, or a mail domain that is not used under two
/// identifiers; organizations have one owner when they share a mail domain or a parent group, directly or through others.
/// </summary>
public static class Ownership
{
    /// <summary>The owner of each record; the order of the records does not matter.</summary>
    /// <param name="records">The records, each id once.</param>
    /// <exception cref="ArgumentException">An id is there twice.</exception>
    public static IReadOnlyDictionary<string, OwnedOrganization> Of(IReadOnlyCollection<OrganizationIdentity> records)
    {
        var identifiers = records.Where(record => record is { MailDomain: not null, LegalIdentifier: not null })
            .GroupBy(record => record.MailDomain!, record => record.LegalIdentifier!, StringComparer.Ordinal)
            .ToDictionary(domain => domain.Key, domain => domain.Distinct(StringComparer.Ordinal).ToList(), StringComparer.Ordinal);
        var organizations = records.ToDictionary(record => record.Id, record => OrganizationOf(record, identifiers), StringComparer.Ordinal);
        var sets = new DisjointSets();
        foreach (var record in records)
        {
            var organization = organizations[record.Id];
            sets.Add(organization);
            if (record.MailDomain is { } domain) sets.Join(organization, Key("D", domain));
            if (record.ParentGroup is { } group) sets.Join(organization, Key("G", group));
        }

        return organizations.ToDictionary(pair => pair.Key, pair => new OwnedOrganization(pair.Value, sets.SmallestOf(pair.Value)), StringComparer.Ordinal);
    }

    /// <summary>A group's name without what people write differently: case, blanks and punctuation.</summary>
    /// <param name="name">The name as typed.</param>
    /// <returns>Null when nothing is left.</returns>
    public static string? GroupKey(string? name) => LettersAndDigits(name);

    /// <summary>An identifier of a register without what people write differently: case, blanks and punctuation.</summary>
    /// <param name="identifier">The identifier as typed.</param>
    /// <returns>Null when nothing is left.</returns>
    public static string? LegalKey(string? identifier) => LettersAndDigits(identifier);

    private static string? LettersAndDigits(string? text)
    {
        // No text that holds this one can be normalized.
        var kept = (text ?? "").Replace("\uFFFE", "", StringComparison.Ordinal).Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit).ToArray();
        return kept.Length == 0 ? null : new string(kept).ToUpperInvariant();
    }

    private static string OrganizationOf(OrganizationIdentity record, Dictionary<string, List<string>> identifiers)
    {
        if (record.LegalIdentifier is { } identifier) return Key("L", identifier);
        if (record.MailDomain is not { } domain) return Key("R", record.Id);
        return identifiers.TryGetValue(domain, out var known) && known is [var only] ? Key("L", only) : Key("D", domain);
    }

    /// <summary>Keys are hashed: they are stored beside scores, and need not say whose they are.</summary>
    private static string Key(string kind, string value) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind} {value}")).AsSpan(0, 16));
}
