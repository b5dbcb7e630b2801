namespace Maturity.Web.Features.Benchmarks;

/// <summary>A company number, a mail domain or both, as an accepted assessment carries them.</summary>
/// <param name="WorkspaceId">Its workspace.</param>
/// <param name="AssessmentId">The assessment.</param>
/// <param name="AcceptedAt">When it was accepted.</param>
/// <param name="LegalIdentifier">The company number; null without one.</param>
/// <param name="MailDomain">The mail domain; null without one.</param>
public sealed record IdentityUse(Guid WorkspaceId, Guid AssessmentId, DateTimeOffset AcceptedAt, string? LegalIdentifier, string? MailDomain)
{
    /// <summary>What it has of the two, told apart by a letter.</summary>
    public IEnumerable<string> Keys => new[] { LegalIdentifier is null ? null : $"L{LegalIdentifier}", MailDomain is null ? null : $"D{MailDomain}" }.OfType<string>();
}
