using System.Globalization;
using Maturity.Web.Data;
using Maturity.Web.Features.Assessments;
using Maturity.Web.Features.Results;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Api;

/// <summary>Assessments and their published results through the API.</summary>
public static class AssessmentsApi
{
    /// <summary>Part of the list.</summary>
    [NeedsScope(ApiScope.ReadAssessments)]
    public static async Task<IResult> ListAsync(HttpContext context, MaturityDb db, CancellationToken cancellation)
    {
        List<FieldProblem> problems = [];
        var page = PageRequest.Read(context.Request.Query, problems);
        var organization = Organization(context.Request.Query, problems);
        var state = State(context.Request.Query, problems);
        if (problems.Count > 0) return ApiProblem.Bad(problems);
        var rows = await Told(db.Assessments
            .Where(a => (organization == null || a.OrganizationId == organization) && (state == null || a.State == state) && a.Id.CompareTo(page.After) > 0)
            .OrderBy(a => a.Id).Take(page.Limit + 1)).ToListAsync(cancellation);
        return ApiAnswer.Of(context, page.Of(rows, row => row.Id));
    }

    /// <summary>One of them.</summary>
    [NeedsScope(ApiScope.ReadAssessments)]
    public static async Task<IResult> GetAsync(Guid assessmentId, HttpContext context, MaturityDb db, CancellationToken cancellation) =>
        await Told(db.Assessments.Where(a => a.Id == assessmentId)).SingleOrDefaultAsync(cancellation) is { } found
            ? ApiAnswer.Of(context, found)
            : ApiProblem.Missing("There is no assessment with this id in the workspace.", "Take an id from the list of assessments.");

    /// <summary>The result of one, once it was accepted.</summary>
    [NeedsScope(ApiScope.ReadAssessments)]
    public static async Task<IResult> ResultAsync(Guid assessmentId, HttpContext context, AssessmentResults results, CancellationToken cancellation)
    {
        var found = await results.LoadAsync(assessmentId, CultureInfo.CurrentUICulture.Name, cancellation);
        return found is { Assessment.State: AssessmentState.Published or AssessmentState.Superseded, Model: { } model }
            ? ApiAnswer.Of(context, ApiResult.Of(assessmentId, model))
            : ApiProblem.Missing("There is no published result of an assessment with this id in the workspace.", "Ask for assessments whose state is published or superseded.");
    }

    private static IQueryable<ApiAssessment> Told(IQueryable<Assessment> rows) => rows.AsNoTracking().Select(a => new ApiAssessment(
        a.Id, a.OrganizationId, a.QuickScan, a.Confidential, a.State, a.CreatedAt, a.OpenedAt, a.ClosedAt, a.PublishedAt));

    private static Guid? Organization(IQueryCollection query, List<FieldProblem> problems)
    {
        if (query["organization"] is not [{ } text]) return null;
        if (Guid.TryParse(text, out var id)) return id;
        problems.Add(new("organization", "“organization” is not an id.", "Send the id of an organization, or leave it out for all."));
        return null;
    }

    private static AssessmentState? State(IQueryCollection query, List<FieldProblem> problems)
    {
        if (query["state"] is not [{ } text]) return null;
        foreach (var state in Enum.GetValues<AssessmentState>())
            if (text.Equals(state.ToString(), StringComparison.OrdinalIgnoreCase)) return state;
        var known = string.Join(", ", Enum.GetNames<AssessmentState>().Select(name => name.ToLowerInvariant()));
        problems.Add(new("state", "“state” is not a state of assessments.", $"Send one of {known}, or leave it out for all."));
        return null;
    }
}
