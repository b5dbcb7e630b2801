using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Maturity.Core.Questionnaires;
using Maturity.Web.Data;
using Maturity.Web.Features.Account;
using Maturity.Web.Features.Assessments;
using Maturity.Web.Http;
using Maturity.Web.Mail;
using Maturity.Web.Tenancy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Features.Consensus;

/// <summary>The meeting on the big screen: what to discuss, who is there, how many have voted, what they agreed on.</summary>
[ShowsSecret]
public sealed class IndexModel(
    MeetingReading reading, SessionDesk desk, MaturityDb db, CurrentTenant tenant, IOptions<SiteOptions> site,
    TimeProvider time, IStringLocalizer<ConsensusTexts> texts) : PageModel
{
    /// <summary>The meeting.</summary>
    public required Meeting Meeting { get; set; }

    /// <summary>Whether a session can be started and answers taken back.</summary>
    public bool IsClosed => Meeting.Result.Assessment.State == AssessmentState.Closed;

    /// <summary>Address that lets people in; null when this browser does not know it, or there is none.</summary>
    public string? Link { get; private set; }

    /// <summary>The form that records what was agreed on.</summary>
    public AgreeInput Agree { get; private set; } = new();

    /// <summary>A note that was not kept; null otherwise.</summary>
    public string? TypedNote { get; private set; }

    /// <summary>What happened, for the reader who comes back from a form.</summary>
    [TempData]
    public string? Notice { get; set; }

    private string Cookie => EdgeCookie.NameOf("meeting", site.Value);

    private string Here => $"/{tenant.Workspace.Slug}/assessments/{RouteData.Values["assessmentId"]}/consensus";

    /// <summary>Shows the meeting.</summary>
    public async Task<IActionResult> OnGetAsync(Guid assessmentId, CancellationToken cancellation) =>
        await LoadAsync(assessmentId, cancellation) ? Page() : NotFound();

    /// <summary>Starts a session.</summary>
    public async Task<IActionResult> OnPostStartAsync(Guid assessmentId, CancellationToken cancellation)
    {
        if (!await ExistsAsync(assessmentId, cancellation)) return NotFound();
        var token = SecretToken.New();
        var problem = await desk.StartAsync(assessmentId, token, cancellation);
        if (problem is null) Keep(token);
        return Done(problem);
    }

    /// <summary>Ends it.</summary>
    public Task<IActionResult> OnPostEndAsync(Guid assessmentId, CancellationToken cancellation) =>
        ChangeAsync(assessmentId, session => session.End(time.GetUtcNow()), cancellation);

    /// <summary>Makes a new link; the one before lets nobody in any more.</summary>
    public async Task<IActionResult> OnPostLinkAsync(Guid assessmentId, CancellationToken cancellation)
    {
        var token = SecretToken.New();
        var result = await ChangeAsync(assessmentId, session => session.GiveLink(SecretToken.Hash(token)), cancellation);
        if (result is LocalRedirectResult && Notice is null) Keep(token);
        return result;
    }

    /// <summary>Lets nobody else in.</summary>
    public Task<IActionResult> OnPostRevokeAsync(Guid assessmentId, CancellationToken cancellation) =>
        ChangeAsync(assessmentId, session => session.RevokeLink(), cancellation);

    /// <summary>Puts a question on the table.</summary>
    public async Task<IActionResult> OnPostOpenAsync(Guid assessmentId, string? questionId, int version, CancellationToken cancellation)
    {
        if (!await LoadAsync(assessmentId, cancellation) || Meeting.Find(questionId) is not { } question) return NotFound();
        return Done(await desk.PutOnTableAsync(assessmentId, question.Id, version, cancellation));
    }

    /// <summary>Shows the votes.</summary>
    public async Task<IActionResult> OnPostRevealAsync(Guid assessmentId, int version, CancellationToken cancellation) =>
        await ExistsAsync(assessmentId, cancellation) ? Done(await desk.RevealAsync(assessmentId, version, cancellation)) : NotFound();

    /// <summary>Keeps the note.</summary>
    public async Task<IActionResult> OnPostNoteAsync(
        Guid assessmentId, string? questionId, [StringLength(ConsensusRound.NoteLength)] string? note, int version, CancellationToken cancellation)
    {
        if (!await LoadAsync(assessmentId, cancellation) || Meeting.Find(questionId) is not { } question) return NotFound();
        TypedNote = note;
        if (!ModelState.IsValid) return Page();
        var problem = await desk.WriteAsync(assessmentId, question.Id, note?.Trim() ?? "", version, cancellation);
        return problem is null ? Done(null) : await AgainAsync(assessmentId, "note", problem, cancellation);
    }

    /// <summary>Records what was agreed on.</summary>
    public async Task<IActionResult> OnPostAgreeAsync(
        Guid assessmentId, string? questionId, [Bind(Prefix = "Agree")] AgreeInput agree,
        [StringLength(ConsensusRound.NoteLength)] string? note, int version, CancellationToken cancellation)
    {
        (Agree, TypedNote) = (agree, note);
        if (!await LoadAsync(assessmentId, cancellation) || Meeting.Find(questionId) is not { } question) return NotFound();
        if (!TryLevel(agree.Answer, question, out var level)) ModelState.TryAddModelError("Agree.Answer", texts["Choose one of the answers."]);
        if (!ModelState.IsValid) return Page();
        // Typed in the same form and not kept yet, the note must not get lost.
        var noted = string.IsNullOrWhiteSpace(note) || note.Trim() == Meeting.Table?.Note ? null
            : await desk.WriteAsync(assessmentId, question.Id, note.Trim(), version, cancellation);
        if (noted is not null) return await AgainAsync(assessmentId, "note", noted, cancellation);
        db.ChangeTracker.Clear();
        var problem = await desk.AgreeAsync(assessmentId, question.Id, level, agree.Reason.Trim(), Recorder.Of(User), cancellation);
        return problem is null ? Done(null) : await AgainAsync(assessmentId, "", problem, cancellation);
    }

    /// <summary>Takes an agreed answer back.</summary>
    public async Task<IActionResult> OnPostTakeBackAsync(
        Guid assessmentId, Guid agreedId, [StringLength(AgreedAnswer.ReasonLength)] string? takeBackReason, CancellationToken cancellation)
    {
        var known = await db.AgreedAnswers.AnyAsync(a => a.AssessmentId == assessmentId && a.Id == agreedId, cancellation);
        if (!known || !await LoadAsync(assessmentId, cancellation)) return NotFound();
        if (string.IsNullOrWhiteSpace(takeBackReason)) ModelState.TryAddModelError($"back-{agreedId}", texts["Say why the agreed answer is taken back."]);
        if (!ModelState.IsValid) return Page();
        return Done(await desk.TakeBackAsync(assessmentId, agreedId, takeBackReason!.Trim(), Recorder.Of(User), cancellation));
    }

    /// <summary>Takes a seat away.</summary>
    public async Task<IActionResult> OnPostSeatAsync(Guid assessmentId, Guid seatId, CancellationToken cancellation)
    {
        if (!await LoadAsync(assessmentId, cancellation) || Meeting.Seats.All(seat => seat.Id != seatId)) return NotFound();
        return Done(await desk.RemoveSeatAsync(assessmentId, seatId, cancellation));
    }

    private static bool TryLevel(string? answer, Question question, out int? level)
    {
        level = int.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return level is >= 1 and <= 5 || (answer == "na" && question.NotApplicable);
    }

    private async Task<IActionResult> ChangeAsync(Guid assessmentId, Action<ConsensusSession> change, CancellationToken cancellation)
    {
        if (!await ExistsAsync(assessmentId, cancellation)) return NotFound();
        return Done(await desk.ChangeAsync(assessmentId, null, session =>
        {
            change(session);
            return Task.FromResult<string?>(null);
        }, cancellation));
    }

    private Task<bool> ExistsAsync(Guid assessmentId, CancellationToken cancellation) => db.Assessments.AnyAsync(a => a.Id == assessmentId, cancellation);

    private async Task<IActionResult> AgainAsync(Guid assessmentId, string field, string problem, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        ModelState.AddModelError(field, problem);
        return await LoadAsync(assessmentId, cancellation) ? Page() : NotFound();
    }

    private LocalRedirectResult Done(string? notice)
    {
        Notice = notice;
        return LocalRedirect(Here);
    }

    // The token is kept nowhere but in the browser that shows it: the database knows its hash alone.
    private void Keep(string token) => Response.Cookies.Append(Cookie, token, EdgeCookie.Options(site.Value, ConsensusSession.Longest));

    private async Task<bool> LoadAsync(Guid assessmentId, CancellationToken cancellation)
    {
        if (await reading.LoadAsync(assessmentId, CultureInfo.CurrentUICulture.Name, cancellation) is not { } found) return false;
        Meeting = found;
        var knows = Request.Cookies[Cookie] is { } token && found.Session?.LinkHash is { } hash && SecretToken.Hash(token) == hash;
        Link = knows ? site.Value.Url($"/{tenant.Workspace.Slug}/meet/{Request.Cookies[Cookie]}") : null;
        return true;
    }
}
