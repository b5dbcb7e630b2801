using Maturity.Web.Data;
using Maturity.Web.Features.Answering;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Benchmarks;

/// <summary>Looks for answers that nobody thought about (G10).</summary>
public sealed class SheetCheck(MaturityDb db)
{
    /// <summary>Time for one question below which nobody has read it.</summary>
    public static readonly TimeSpan Fastest = TimeSpan.FromSeconds(2);

    /// <summary>What speaks against the answers of those who submitted.</summary>
    /// <param name="assessmentId">The assessment.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<SheetDoubt> DoubtAsync(Guid assessmentId, CancellationToken cancellation)
    {
        var sheets = await db.Respondents.AsNoTracking().Where(person => person.AssessmentId == assessmentId && person.SubmittedAt != null)
            .Select(person => new
            {
                person.StartedAt,
                person.SubmittedAt,
                Answers = db.Answers.Count(answer => answer.RespondentId == person.Id),
                Levels = db.Answers.Count(answer => answer.RespondentId == person.Id && answer.Kind == AnswerKind.Level),
                Lowest = db.Answers.Where(answer => answer.RespondentId == person.Id).Min(answer => answer.Level),
                Highest = db.Answers.Where(answer => answer.RespondentId == person.Id).Max(answer => answer.Level),
            }).ToListAsync(cancellation);
        return sheets.Aggregate(SheetDoubt.None, (doubt, sheet) => doubt
            | (sheet.Answers > 1 && sheet.Levels == sheet.Answers && sheet.Lowest == sheet.Highest ? SheetDoubt.AllEqual : SheetDoubt.None)
            | (sheet.Answers > 0 && sheet.StartedAt is { } started && sheet.SubmittedAt - started < Fastest * sheet.Answers ? SheetDoubt.Hasty : SheetDoubt.None));
    }
}
