using Maturity.Core.Questionnaires;
using Maturity.Core.Scoring;
using Maturity.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Maturity.Web.Features.Leads.Scan;

/// <summary>One question of the scan.</summary>
[EnableRateLimiting(RateLimits.Scan)]
public sealed class QuestionModel(ScanDesk desk, ScanSeal seal, ScanCookie cookie, ScanTallying tally) : ScanPageModel
{
    private ScanState? kept;

    /// <summary>The scan so far.</summary>
    public ScanState State { get; private set; } = null!;

    /// <summary>The scan so far, sealed.</summary>
    public string Token => seal.Close(Workspace.Id, State);

    /// <summary>All questions.</summary>
    public ScanQuestions Questions { get; private set; } = null!;

    /// <summary>The question.</summary>
    public Question Asked { get; private set; } = null!;

    /// <summary>Its number, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Whether the form was sent without an answer.</summary>
    public bool IsMissing { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(int number, string? s, CancellationToken cancellation)
    {
        kept = cookie.Read(Request);
        return await FindAsync(number, seal.Open(Workspace.Id, s) ?? (string.IsNullOrEmpty(s) ? kept : null), cancellation) ?? Page();
    }

    /// <summary>Takes the answer, and goes on or back.</summary>
    public async Task<IActionResult> OnPostAsync(int number, [FromForm(Name = "s")] string? token, [FromForm] string? answer, [FromForm] string? go, CancellationToken cancellation)
    {
        kept = cookie.Read(Request);
        if (await FindAsync(number, seal.Open(Workspace.Id, token), cancellation) is { } refusal) return refusal;
        var back = go == "back";
        if (Read(answer) is { } given) await KeepAsync(given, cancellation);
        else if (!back && !State.Answers.ContainsKey(Asked.Id)) return Missing();
        if (back) return Leave(Number > 1 ? $"/questions/{Number - 1}" : "");
        return Leave(Number < Questions.Count ? $"/questions/{Number + 1}" : Questions.Open(State) is { } open ? $"/questions/{open}" : "/result");
    }

    private async Task<IActionResult?> FindAsync(int number, ScanState? state, CancellationToken cancellation)
    {
        if (state is null) return Redirect($"{Href()}&again=1");
        State = state.Joined(kept);
        Questions = await desk.QuestionsAsync(State.ContentHash, cancellation);
        if (Questions.At(number) is not { } asked) return NotFound();
        (Asked, Number) = (asked, number);
        return null;
    }

    private Answer? Read(string? sign) =>
        ScanAnswers.OfSign(sign) is { } answer && (answer != Answer.NotApplicable || Asked.NotApplicable) ? answer : null;

    private async Task KeepAsync(Answer given, CancellationToken cancellation)
    {
        var before = Questions.Answered(State);
        State = State.With(Asked.Id, given);
        var after = Questions.Answered(State);
        cookie.Write(HttpContext, State);
        if (before == 0) await tally.StartedAsync(State.Origin.Channel, cancellation);
        if (before < after && after == Questions.Count) await tally.FinishedAsync(State.Origin.Channel, cancellation);
    }

    private PageResult Missing()
    {
        IsMissing = true;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    // The address carries the scan only for a browser that has not shown yet that it keeps the cookie.
    private RedirectResult Leave(string path) => Redirect(Href(path, kept?.Id == State.Id ? null : Token));
}
