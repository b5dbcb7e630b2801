using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Features.Leads.Scan;

/// <summary>Seals what visitors carry: scans, which expire, and links in mails, which end with their lead.</summary>
public sealed class ScanSeal(IDataProtectionProvider protection, IOptions<LeadsOptions> options, TimeProvider time)
{
    // More than the longest scan, so that nothing else is ever looked at.
    private const int LongestToken = 8000;

    /// <summary>Seals a scan.</summary>
    /// <param name="workspaceId">The workspace.</param>
    /// <param name="state">The scan.</param>
    public string Close(Guid workspaceId, ScanState state)
    {
        var sealing = new Sealed(state.Id, state.ContentHash, state.StartedAt, time.GetUtcNow(), ScanAnswers.Write(state.Answers), state.Origin);
        return Base64Url.EncodeToString(Protector("scan", workspaceId).Protect(JsonSerializer.SerializeToUtf8Bytes(sealing)));
    }

    /// <summary>Opens a scan; null when it was tampered with, is another workspace's, or has expired.</summary>
    /// <param name="workspaceId">The workspace.</param>
    /// <param name="token">What was sent.</param>
    public ScanState? Open(Guid workspaceId, string? token)
    {
        if (Read("scan", workspaceId, token) is not { } content || JsonSerializer.Deserialize<Sealed>(content) is not { } found) return null;
        if (found.SealedAt.AddDays(options.Value.ScanDays) < time.GetUtcNow()) return null;
        return new(found.Id, found.ContentHash, found.StartedAt, found.Origin) { Answers = ScanAnswers.Read(found.Answers) };
    }

    /// <summary>The secret part of a lead's links.</summary>
    /// <param name="workspaceId">The workspace.</param>
    /// <param name="leadId">The lead.</param>
    public string LinkOf(Guid workspaceId, Guid leadId) => Base64Url.EncodeToString(Protector("lead", workspaceId).Protect(leadId.ToByteArray()));

    /// <summary>The lead of a link; null when it is none.</summary>
    /// <param name="workspaceId">The workspace.</param>
    /// <param name="token">What was sent.</param>
    public Guid? LeadOf(Guid workspaceId, string? token) => Read("lead", workspaceId, token) is { Length: 16 } content ? new Guid(content) : null;

    /// <summary>A network address as it is kept beside a consent: comparable, not readable.</summary>
    /// <param name="workspaceId">The workspace.</param>
    /// <param name="network">The address.</param>
    public static string HashOf(Guid workspaceId, string network) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(workspaceId.ToByteArray(), Encoding.UTF8.GetBytes(network)));

    private IDataProtector Protector(string kind, Guid workspaceId) => protection.CreateProtector("Maturity.Leads", kind, workspaceId.ToString("N"));

    private byte[]? Read(string kind, Guid workspaceId, string? token)
    {
        if (string.IsNullOrEmpty(token) || token.Length > LongestToken) return null;
        try
        {
            return Protector(kind, workspaceId).Unprotect(Base64Url.DecodeFromChars(token));
        }
        catch (Exception refused) when (refused is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private sealed record Sealed(Guid Id, string ContentHash, DateTimeOffset StartedAt, DateTimeOffset SealedAt, string Answers, LeadOrigin Origin);
}
