using System.Text.Json;
using Maturity.Web.Data;
using Maturity.Web.Features.Leads;
using Maturity.Web.Features.Leads.Desk;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Api;

/// <summary>What programs may do with leads. They are told nothing of them by it.</summary>
public static class LeadsWriteApi
{
    /// <summary>Changes stage or next step, if the lead is still as the program knows it.</summary>
    [NeedsScope(ApiScope.WriteLeads)]
    public static async Task<IResult> ChangeAsync(Guid leadId, HttpContext context, MaturityDb db, LeadSheets sheets, TimeProvider time, CancellationToken cancellation)
    {
        if (await FindAsync(db, leadId, cancellation) is not { } lead) return LeadsApi.Missing();
        var known = context.Request.Headers.IfMatch.SelectMany(marks => marks?.Split(',') ?? []).Select(mark => mark.Trim()).Where(mark => mark.Length > 0).ToList();
        if (known.Count == 0)
            return ApiProblem.Refused(StatusCodes.Status428PreconditionRequired, "Which state is meant is not said", "There is no header If-Match.", "Send the ETag of the lead as you read it, or * to change it whatever it is now.");
        var state = (await LeadsApi.FindAsync(db, sheets, leadId, cancellation))?.State() ?? "";
        if (!known.Any(mark => mark == "*" || ApiAnswer.IsOf(mark, state))) return Changed();
        var (body, refusal) = await JsonBody.ReadAsync(context.Request, cancellation);
        if (refusal is not null) return refusal;
        List<FieldProblem> problems = [];
        var change = LeadChange.Read(body!.Value, lead, problems);
        if (problems.Count > 0) return ApiProblem.Bad(problems);
        lead.MoveTo(change.Stage, time.GetUtcNow());
        lead.Plan(change.NextStep, change.NextStepOn, time.GetUtcNow());
        if (!await db.TrySaveAsync(cancellation)) return Changed();
        if (await LeadsApi.FindAsync(db, sheets, leadId, cancellation) is { } told) context.Response.Headers.ETag = ApiAnswer.MarkOf(told, told.State());
        return TypedResults.NoContent();
    }

    /// <summary>Writes a note. Notes are only added, so that no state has to be known.</summary>
    [NeedsScope(ApiScope.WriteLeads)]
    public static async Task<IResult> NoteAsync(Guid leadId, HttpContext context, MaturityDb db, TimeProvider time, CancellationToken cancellation)
    {
        if (await FindAsync(db, leadId, cancellation) is not { } lead) return LeadsApi.Missing();
        var (body, refusal) = await JsonBody.ReadAsync(context.Request, cancellation);
        if (refusal is not null) return refusal;
        List<FieldProblem> problems = [];
        var text = body!.Value.TryGetProperty("text", out var given) ? JsonBody.Text("text", given, LeadNote.TextLength, problems) : null;
        foreach (var other in body.Value.EnumerateObject().Where(field => field.Name != "text"))
            problems.Add(new(other.Name, $"“{other.Name}” is not a field of notes.", "Send text."));
        if (text is null && problems.Count == 0) problems.Add(new("text", "There is no text.", $"Send “text” with 1 to {LeadNote.TextLength} characters."));
        if (problems.Count > 0) return ApiProblem.Bad(problems);
        var now = time.GetUtcNow();
        // In the place of an account stands the token; the audit log has its name.
        var note = db.LeadNotes.Add(new(Ids.New(time), lead.Id, text!, context.Features.Get<ApiCaller>()!.TokenId, now)).Entity;
        lead.Touch(now);
        if (!await db.TrySaveAsync(cancellation)) return Changed();
        return TypedResults.Json(new ApiNote(note.Id, now), JsonSerializerOptions.Web, statusCode: StatusCodes.Status201Created);
    }

    private static Task<Lead?> FindAsync(MaturityDb db, Guid leadId, CancellationToken cancellation) =>
        db.Leads.SingleOrDefaultAsync(l => l.Id == leadId && l.ConfirmedAt != null, cancellation);

    private static IResult Changed() => ApiProblem.Refused(StatusCodes.Status412PreconditionFailed, "Changed meanwhile",
        "The lead is not as you know it, so nothing was stored.", "Read it again, look at what holds now, and send your change with the new ETag.");
}
