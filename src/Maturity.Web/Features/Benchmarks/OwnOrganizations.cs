using Maturity.Web.Data;
using Maturity.Web.Features.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Benchmarks;

/// <summary>Finds the records of all workspaces that share an owner with an organization: they are no peers of it.</summary>
public sealed class OwnOrganizations(MaturityDb db)
{
    /// <summary>Ids of those records, its own among them.</summary>
    /// <param name="organization">The organization, of the workspace entered.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<Guid>> FindAsync(Organization organization, CancellationToken cancellation)
    {
        var (group, number, domain) = (organization.ParentGroupKey, organization.LegalIdentifier, organization.MailDomain);
        using var _ = db.AcrossWorkspaces("leave organizations of one owner out of its peers");
        var others = await db.Organizations.AsNoTracking()
            .Where(o => (group != null && o.ParentGroupKey == group) || (number != null && o.LegalIdentifier == number) || (domain != null && o.MailDomain == domain))
            .OrderBy(o => o.Id).Select(o => o.Id).ToListAsync(cancellation);
        return [.. others.Append(organization.Id).Distinct()];
    }
}
