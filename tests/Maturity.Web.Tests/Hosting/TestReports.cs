using System.Text;
using Maturity.Web.Data;
using Maturity.Web.Features.Reports;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Answering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Hosting;

/// <summary>Reports put straight into the database, and looks at them afterwards.</summary>
public static class TestReports
{
    /// <summary>A report that waits.</summary>
    public static Task<Guid> QueuedReportAsync(this TestProduct product, TestRespondent respondent) =>
        product.InScopeAsync(respondent.Workspace, async services =>
        {
            var (db, time) = (services.GetRequiredService<MaturityDb>(), services.GetRequiredService<TimeProvider>());
            var number = await db.Reports.CountAsync(r => r.AssessmentId == respondent.AssessmentId) + 1;
            var report = new Report(Ids.New(time), respondent.AssessmentId, number, "en", null, time.GetUtcNow());
            db.Reports.Add(report);
            await db.SaveChangesAsync();
            return report.Id;
        });

    /// <summary>A report that is done; its file holds <paramref name="content"/>.</summary>
    public static async Task<Guid> DoneReportAsync(this TestProduct product, TestRespondent respondent, string content = "%PDF- a report")
    {
        var id = await product.QueuedReportAsync(respondent);
        return await product.InScopeAsync(respondent.Workspace, async services =>
        {
            var (lease, token) = (services.GetRequiredService<ReportLease>(), Guid.CreateVersion7());
            Assert.True(await lease.TakeAsync(id, token, default));
            var file = await services.GetRequiredService<ReportFiles>().WriteAsync(respondent.Workspace.Id, id, token, Encoding.UTF8.GetBytes(content), default);
            Assert.True(await lease.FinishAsync(id, token, file, default));
            return id;
        });
    }

    public static Task<Report> ReportAsync(this TestProduct product, Workspace workspace, Guid id) =>
        product.InScopeAsync(workspace, services => services.GetRequiredService<MaturityDb>().Reports.AsNoTracking().SingleAsync(r => r.Id == id));

    public static Task<List<Report>> ReportsAsync(this TestProduct product, TestRespondent respondent) =>
        product.InScopeAsync(respondent.Workspace, services => services.GetRequiredService<MaturityDb>().Reports.AsNoTracking()
            .Where(r => r.AssessmentId == respondent.AssessmentId).OrderBy(r => r.Number).ToListAsync());
}
