using System.Globalization;
using Maturity.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Benchmarks;

/// <summary>Reads and records consents of the workspace entered.</summary>
public sealed class Consents(MaturityDb db, TimeProvider time, IStringLocalizer<BenchmarksTexts> texts)
{
    private const int MostShown = 50;

    /// <summary>The newest records, and who recorded them.</summary>
    /// <param name="subjectId">The organization, or the workspace itself.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<ConsentView> ViewAsync(Guid subjectId, CancellationToken cancellation)
    {
        var records = await db.BenchmarkConsents.AsNoTracking().Where(consent => consent.SubjectId == subjectId)
            .OrderByDescending(consent => consent.Number).Take(MostShown).ToListAsync(cancellation);
        var recorders = records.Select(consent => consent.RecordedBy).Distinct().ToList();
        var names = await db.Users.AsNoTracking().Where(account => recorders.Contains(account.Id))
            .ToDictionaryAsync(account => account.Id, account => account.Name, cancellation);
        return new(records, names);
    }

    /// <summary>Whether a consent holds now.</summary>
    /// <param name="subjectId">The organization, or the workspace itself.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<bool> HoldsAsync(Guid subjectId, CancellationToken cancellation) => (await NewestAsync(subjectId, cancellation)).Given;

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
        if (await NewestAsync(subjectId, cancellation) is var newest && (newest.Number != known || newest.Given == given)) return false;
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
            if ((await NewestAsync(subjectId, cancellation)).Number <= known) throw;
            return false;
        }
    }

    private async Task<(int Number, bool Given)> NewestAsync(Guid subjectId, CancellationToken cancellation) =>
        await db.BenchmarkConsents.AsNoTracking().Where(consent => consent.SubjectId == subjectId)
            .OrderByDescending(consent => consent.Number).Select(consent => new { consent.Number, consent.Given }).FirstOrDefaultAsync(cancellation) is { } newest
            ? (newest.Number, newest.Given)
            : (0, false);
}
