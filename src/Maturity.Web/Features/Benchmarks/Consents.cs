using System.Globalization;
using Maturity.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Benchmarks;

/// <summary>Reads and records consents of the workspace entered.</summary>
public sealed class Consents(MaturityDb db, TimeProvider time, IStringLocalizer<BenchmarksTexts> texts)
{
    private const int MostShown = 50;

    /// <summary>The newest records, newest first.</summary>
    /// <param name="subjectId">The organization, or the workspace itself.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<BenchmarkConsent>> NewestAsync(Guid subjectId, CancellationToken cancellation) =>
        await db.BenchmarkConsents.AsNoTracking().Where(consent => consent.SubjectId == subjectId)
            .OrderByDescending(consent => consent.Number).Take(MostShown).ToListAsync(cancellation);

    /// <summary>Records that the workspace agreed. False when somebody recorded something meanwhile.</summary>
    /// <param name="workspaceId">The workspace.</param>
    /// <param name="by">Account of the owner.</param>
    /// <param name="known">Number of the newest record that the person saw.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<bool> GiveAsync(Guid workspaceId, Guid by, int known, CancellationToken cancellation) =>
        AddAsync(workspaceId, true, by, known, ConsentText.OfWorkspace(texts), null, cancellation);

    /// <summary>Records that an organization agreed. False when somebody recorded something meanwhile.</summary>
    /// <param name="organizationId">The organization.</param>
    /// <param name="by">Account of the member.</param>
    /// <param name="known">Number of the newest record that the person saw.</param>
    /// <param name="person">Who of the organization agreed, and when.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<bool> GiveAsync(Guid organizationId, Guid by, int known, (string Name, DateOnly On) person, CancellationToken cancellation) =>
        AddAsync(organizationId, true, by, known, ConsentText.OfOrganization(texts), person, cancellation);

    /// <summary>Records that a consent was taken back. False when somebody recorded something meanwhile.</summary>
    /// <param name="subjectId">The organization, or the workspace itself.</param>
    /// <param name="by">Account of the member.</param>
    /// <param name="known">Number of the newest record that the person saw.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task<bool> WithdrawAsync(Guid subjectId, Guid by, int known, CancellationToken cancellation) =>
        AddAsync(subjectId, false, by, known, null, null, cancellation);

    private async Task<bool> AddAsync(Guid subjectId, bool given, Guid by, int known, string? text, (string Name, DateOnly On)? person, CancellationToken cancellation)
    {
        var newest = new ConsentView(await NewestAsync(subjectId, cancellation)).Newest;
        if ((newest?.Number ?? 0) != known || (newest?.Given ?? false) == given) return false;
        var added = db.BenchmarkConsents.Add(new(Ids.New(time), subjectId, known + 1, given, by, time.GetUtcNow())
        {
            Text = text,
            TextVersion = text is null ? null : ConsentText.Version,
            Language = text is null ? null : CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
            AgreedBy = person?.Name,
            AgreedOn = person?.On,
        });
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException)
        {
            // Somebody else took the number in the same moment; anything else still surfaces.
            added.State = EntityState.Detached;
            if (!await db.BenchmarkConsents.AnyAsync(consent => consent.SubjectId == subjectId && consent.Number > known, cancellation)) throw;
            return false;
        }
    }
}
