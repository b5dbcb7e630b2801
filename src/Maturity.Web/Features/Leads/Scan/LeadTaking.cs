using Maturity.Web.Data;
using Maturity.Web.Features.Results.Components;
using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Features.Leads.Scan;

/// <summary>Keeps what a visitor left, once for each scan, and has the mail address confirmed.</summary>
public sealed class LeadTaking(
    MaturityDb db, CurrentTenant tenant, LeadConsenting consenting, LeadMails mails, VisitorMailLimit limit, IOptions<LeadsOptions> options, TimeProvider time)
{
    /// <summary>Time within which the same form, sent again, is a second click and no sign that the mail was lost.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(2);

    private const int PublicFactor = 10;

    /// <summary>Keeps it.</summary>
    /// <param name="state">The scan, finished.</param>
    /// <param name="result">What came of it.</param>
    /// <param name="profile">Who it is, checked.</param>
    /// <param name="input">What was agreed to.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<LeadOutcome> TakeAsync(
        ScanState state, ResultModel result, LeadProfile profile, LeadInput input, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (now - state.StartedAt < TimeSpan.FromSeconds(options.Value.MinimumSeconds)) return LeadOutcome.Hasty;
        var card = result.Scorecard;
        var scan = new LeadScan(state.Id, state.ContentHash, ScanAnswers.Write(state.Answers), card.Level, card.Index, state.StartedAt);
        var lead = new Lead(Ids.New(time), profile, scan, state.Origin, Doubts(state, profile, now), now);
        if (await KnownAsync(lead, cancellation) is { } known) return await RepeatAsync(known, input, now, cancellation);
        if (await IsCrowdedAsync(lead.MailDomain, now, cancellation)) return LeadOutcome.TooMany;
        return await StoreAsync(lead, input, cancellation);
    }

    private async Task<LeadOutcome> StoreAsync(Lead lead, LeadInput input, CancellationToken cancellation)
    {
        var day = lead.CreatedAt.AddDays(-1);
        var recent = await db.Leads.CountAsync(l => l.EmailKey == lead.EmailKey && l.CreatedAt > day, cancellation);
        // Not a word to whoever fills the form: the address may not be theirs. The rows count across restarts and nodes, the
        // limit counts forms that come in the same moment.
        if (recent >= VisitorMailLimit.PerAddress || !limit.Allows(tenant.Workspace.Id, lead.Email)) return LeadOutcome.Taken;
        db.Leads.Add(lead);
        await consenting.SayAsync(lead, [.. input.Purposes()], cancellation);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // The same form, sent twice in the same moment, makes one lead; anything else still surfaces.
            db.ChangeTracker.Clear();
            if (await KnownAsync(lead, cancellation) is null) throw;
            return LeadOutcome.Taken;
        }

        await LeadTallying.LeftAsync(db, lead, cancellation);
        mails.SendConfirmation(tenant.Workspace, lead.Id);
        return LeadOutcome.Taken;
    }

    // What was ticked may have changed, and the mail may not have come.
    private async Task<LeadOutcome> RepeatAsync(Lead known, LeadInput input, DateTimeOffset now, CancellationToken cancellation)
    {
        if (known.ConfirmedAt is not null) return LeadOutcome.Taken;
        await consenting.SayAsync(known, [.. input.Purposes()], cancellation);
        var again = now - known.AskedToConfirmAt >= Pause && limit.Allows(tenant.Workspace.Id, known.Email);
        if (again) known.AskToConfirm(now);
        if (await db.TrySaveAsync(cancellation) && again) mails.SendConfirmation(tenant.Workspace, known.Id);
        return LeadOutcome.Taken;
    }

    private Task<Lead?> KnownAsync(Lead lead, CancellationToken cancellation) =>
        db.Leads.SingleOrDefaultAsync(l => l.ScanId == lead.ScanId && l.EmailKey == lead.EmailKey, cancellation);

    private async Task<bool> IsCrowdedAsync(string domain, DateTimeOffset now, CancellationToken cancellation)
    {
        var hour = now.AddHours(-1);
        var most = options.Value.PerDomainPerHour * (MailDomains.IsPublic(domain) ? PublicFactor : 1);
        return await db.Leads.Below(domain).CountAsync(l => l.CreatedAt > hour, cancellation) >= most;
    }

    private LeadDoubts Doubts(ScanState state, LeadProfile profile, DateTimeOffset now)
    {
        var domain = profile.Email.ToLowerInvariant()[(profile.Email.LastIndexOf('@') + 1)..];
        var doubts = LeadDoubts.None;
        if (MailDomains.IsDisposable(domain)) doubts |= LeadDoubts.Disposable;
        else if (MailDomains.IsPublic(domain)) doubts |= LeadDoubts.PublicDomain;
        if (state.Answers.Values.Distinct().Count() == 1) doubts |= LeadDoubts.UniformAnswers;
        if (now - state.StartedAt < TimeSpan.FromSeconds(options.Value.MinimumSeconds * 2)) doubts |= LeadDoubts.Hasty;
        return doubts;
    }
}
