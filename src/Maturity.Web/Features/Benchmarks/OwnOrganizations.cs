using Maturity.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Benchmarks;

/// <summary>Finds the records of all workspaces that share an owner with an organization: they are no peers of it.</summary>
public sealed class OwnOrganizations(MaturityDb db)
{
    /// <summary>
    /// Ids of those records, its own among them. Compared is what each had when its scores were accepted, so that a change of the
    /// organization shows nothing; and only scores that counted in a snapshot, so that a claim nobody accepted takes no figures from anybody.
    /// </summary>
    /// <param name="own">Accepted scores of the organization, of the workspace entered.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<Guid>> FindAsync(AcceptedScores own, CancellationToken cancellation)
    {
        var (group, number, domain) = (own.ParentGroupKey, own.LegalIdentifier, own.MailDomain);
        using var _ = db.AcrossWorkspaces("leave organizations of one owner out of its peers");
        var others = await db.AcceptedScores.AsNoTracking()
            .Where(s => (group != null && s.ParentGroupKey == group) || (number != null && s.LegalIdentifier == number) || (domain != null && s.MailDomain == domain))
            .Where(s => db.BenchmarkMembers.Any(member => member.OrganizationId == s.OrganizationId && member.AssessmentId == s.AssessmentId))
            .Select(s => s.OrganizationId).Distinct().OrderBy(id => id).ToListAsync(cancellation);
        return [.. others.Append(own.OrganizationId).Distinct()];
    }
}
