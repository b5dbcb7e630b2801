using Maturity.Web.Data;
using Maturity.Web.Mail;
using Maturity.Web.Tests.Campaigns;
using Maturity.Web.Tests.Hosting;
using Maturity.Web.Tests.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Isolation;

/// <summary>Reads every mail that a product wrote: what one workspace says goes to nobody but its own people.</summary>
public static class MailWatch
{
    /// <summary>Has all mails that wait written, and gives how many there are and which went astray.</summary>
    public static async Task<(int Read, IReadOnlyList<string> Findings)> ReadAsync(TestProduct product, World world)
    {
        await product.SweepAsync();
        // The postbox works behind the requests; it ends once it is empty, and nothing is asked any more.
        await product.Services.GetRequiredService<Postbox>().StopAsync(CancellationToken.None);
        var mails = new MailFolder(product).All();
        var (a, b) = (await PeopleAsync(product, world.A), await PeopleAsync(product, world.B));
        var findings = mails.SelectMany(mail => Astray(mail, world.A, a).Concat(Astray(mail, world.B, b)));
        return (mails.Count, [.. findings]);
    }

    private static IEnumerable<string> Astray(string mail, Estate from, HashSet<string> own)
    {
        var (to, text) = (AddressOf(mail), mail[mail.IndexOf('\n', StringComparison.Ordinal)..]);
        if (own.Contains(to)) yield break;
        foreach (var mark in new[] { from.Canary, $"/{from.Workspace.Slug}/" }.Where(mark => text.Contains(mark, StringComparison.Ordinal)))
            yield return $"LEAK of {mark} in a mail to {to}, who is nobody there:{text}";
    }

    private static string AddressOf(string mail) => mail["To: ".Length..mail.IndexOf('\n', StringComparison.Ordinal)].ToLowerInvariant();

    private static Task<HashSet<string>> PeopleAsync(TestProduct product, Estate estate) => product.InScopeAsync(estate.Workspace, async services =>
    {
        var (db, home) = (services.GetRequiredService<MaturityDb>(), estate.Workspace.Id);
        var people = await db.Respondents.Where(r => r.WorkspaceId == home && r.Email != null).Select(r => r.Email!).ToListAsync();
        people.AddRange(await db.MemberInvitations.Where(i => i.WorkspaceId == home).Select(i => i.Email).ToListAsync());
        people.AddRange(await db.Set<Features.Audit.OrganizationContact>().Where(c => c.WorkspaceId == home).Select(c => c.Email).ToListAsync());
        people.AddRange(await db.Memberships.Where(m => m.WorkspaceId == home).Join(db.Users, m => m.AccountId, u => u.Id, (m, u) => u.Email!).ToListAsync());
        return people.ToHashSet(StringComparer.OrdinalIgnoreCase);
    });
}
