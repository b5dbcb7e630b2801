using System.Buffers.Text;
using System.Security.Cryptography;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.DataProtection;

namespace Maturity.Web.Features.Campaigns;

/// <summary>
/// Links for mails that come later than the invitation. The secret of the first link is kept nowhere, and a new one would
/// end the first while somebody answers with it. So this one is sealed with the product's own keys, and good for as long as
/// the link it stands beside: it ends with it when that is replaced or revoked.
/// </summary>
public sealed class RespondentLinks(IDataProtectionProvider protection, CurrentTenant tenant)
{
    private const int HashCharacters = 32;
    private const int LongestToken = 1000;

    private readonly IDataProtector seal = protection.CreateProtector("Maturity.Respondent.Link");

    /// <summary>Local path of a link.</summary>
    /// <param name="respondentId">Whose.</param>
    /// <param name="linkHash">Hash of the link it stands beside.</param>
    public string PathOf(Guid respondentId, string linkHash)
    {
        Span<byte> content = stackalloc byte[16 + (HashCharacters / 2)];
        respondentId.TryWriteBytes(content);
        Convert.FromHexString(linkHash.AsSpan(0, HashCharacters)).CopyTo(content[16..]);
        return $"/{tenant.Workspace.Slug}/link/{Base64Url.EncodeToString(seal.Protect(content.ToArray()))}";
    }

    /// <summary>Whose link a token is, and how the hash of the link it stands beside begins; null when it is none of ours.</summary>
    /// <param name="token">What somebody sent.</param>
    public (Guid RespondentId, string HashStart)? Read(string token)
    {
        if (token.Length > LongestToken || !Base64Url.IsValid(token)) return null;
        try
        {
            var content = seal.Unprotect(Base64Url.DecodeFromChars(token));
            return content.Length == 16 + (HashCharacters / 2) ? (new Guid(content.AsSpan(0, 16)), Convert.ToHexStringLower(content.AsSpan(16))) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
