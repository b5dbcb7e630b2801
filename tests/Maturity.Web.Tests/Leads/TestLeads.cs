using Maturity.Web.Data;
using Maturity.Web.Features.Leads;
using Maturity.Web.Tests.Answering;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Leads;

/// <summary>Leads whose scan was answered at levels 1 to 4 in turn, as if a visitor had left them.</summary>
public static class TestLeads
{
    public static LeadProfile Profile(string company = "Example Works", string name = "Grace Example", string role = "Director", string? email = null) =>
        new(name, email ?? $"{Guid.CreateVersion7():N}@works.example", company, role, "MAN", "large", "en");

    /// <summary>Adds one, confirmed at a moment or never, with whatever else happened to it.</summary>
    public static async Task<Guid> LeadAsync(this TestProduct product, TestMember owner, LeadProfile profile, DateTimeOffset? confirmed, Action<Lead, MaturityDb>? more = null, LeadOrigin? origin = null)
    {
        var asked = await product.RespondentAsync(owner.Workspace, quickScan: true);
        return await product.InScopeAsync(owner.Workspace, async services =>
        {
            var (db, now) = (services.GetRequiredService<MaturityDb>(), TimeProvider.System.GetUtcNow());
            var hash = await db.Assessments.Where(a => a.Id == asked.AssessmentId).Select(a => a.ContentHash).SingleAsync();
            var answers = string.Join(';', asked.Plan.Sections.SelectMany(section => section.Questions).Select((question, at) => $"{question.Id}={1 + (at % 4)}"));
            var lead = new Lead(Guid.CreateVersion7(), profile, new(Guid.CreateVersion7(), hash, answers, 2, 35.25, now), origin ?? LeadOrigin.Unknown, LeadDoubts.None, now);
            if (confirmed is { } moment) lead.Confirm(moment);
            db.Leads.Add(lead);
            more?.Invoke(lead, db);
            await db.SaveChangesAsync();
            return lead.Id;
        });
    }
}
