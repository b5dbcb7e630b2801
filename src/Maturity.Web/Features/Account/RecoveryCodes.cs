using System.Security.Cryptography;
using System.Text;
using Maturity.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Features.Account;

/// <summary>
/// Codes that stand in for the authenticator app, each once. 79 random bits each, and stored as costly hashes like
/// passwords, all of a person's with one salt so that looking one up costs one hash.
/// </summary>
public sealed class RecoveryCodes(MaturityDb db, IOptions<PasswordHasherOptions> hashing)
{
    /// <summary>How many a person gets.</summary>
    public const int Count = 10;

    // Without letters and digits that look alike on paper.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Length = 16;
    private const int Group = 4;
    private const int HashBytes = 32;

    /// <summary>Makes new ones in place of those before; saved with the next save of the caller.</summary>
    /// <param name="factor">The person's second factor, tracked.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<IReadOnlyList<string>> RenewAsync(SecondFactor factor, CancellationToken cancellation)
    {
        factor.Salted(RandomNumberGenerator.GetBytes(SecondFactor.SaltLength));
        db.RecoveryCodes.RemoveRange(await db.RecoveryCodes.Where(c => c.AccountId == factor.AccountId).ToListAsync(cancellation));
        var codes = Enumerable.Range(0, Count).Select(_ => RandomNumberGenerator.GetString(Letters, Length)).ToList();
        db.RecoveryCodes.AddRange(codes.Select(code => new RecoveryCode(factor.AccountId, Hash(code, factor.Salt))));
        return [.. codes.Select(Shown)];
    }

    /// <summary>Uses one up. False when it is none.</summary>
    /// <param name="factor">The person's second factor.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<bool> RedeemAsync(SecondFactor factor, string typed, CancellationToken cancellation)
    {
        var code = string.Concat(typed.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        if (code.Length != Length) return false;
        var hash = Hash(code, factor.Salt);
        // The deleting itself decides, so that one code sent twice in the same moment opens once.
        return await db.RecoveryCodes.Where(c => c.AccountId == factor.AccountId && c.Hash == hash).ExecuteDeleteAsync(cancellation) == 1;
    }

    /// <summary>How many are left.</summary>
    /// <param name="accountId">The person's account.</param>
    /// <param name="cancellation">Ends the work.</param>
    public Task<int> LeftAsync(Guid accountId, CancellationToken cancellation) =>
        db.RecoveryCodes.CountAsync(c => c.AccountId == accountId, cancellation);

    private string Hash(string code, byte[] salt) => Convert.ToHexStringLower(Rfc2898DeriveBytes.Pbkdf2(
        Encoding.ASCII.GetBytes(code), salt, hashing.Value.IterationCount, HashAlgorithmName.SHA512, HashBytes));

    private static string Shown(string code) => string.Join('-', code.Chunk(Group).Select(part => new string(part)));
}
