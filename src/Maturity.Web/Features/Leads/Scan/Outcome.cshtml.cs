using Maturity.Core.Questionnaires;
using Maturity.Web.Features.Leads.Offers;
using Maturity.Web.Features.Questionnaires;
using Maturity.Web.Features.Results.Components;
using Maturity.Web.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Leads.Scan;

/// <summary>The result, at once and for everybody, and the form for who wants all of it by mail.</summary>
[EnableRateLimiting(RateLimits.Lead)]
public sealed class OutcomeModel(
    ScanDesk desk, OfferBook book, ScanSeal seal, ScanCookie cookie, LeadTaking taking, QuestionnaireLibrary library, IStringLocalizer<LeadsTexts> texts, TimeProvider time) : ScanPageModel
{
    /// <summary>The scan.</summary>
    public ScanState State { get; private set; } = null!;

    /// <summary>The scan, sealed.</summary>
    public string Token => seal.Close(Workspace.Id, State);

    /// <summary>What came of it.</summary>
    public ResultModel Result { get; private set; } = null!;

    /// <summary>Offers that fit, where the workspace names them.</summary>
    public IReadOnlyList<FittingOffer> Offers { get; private set; } = [];

    /// <summary>The form.</summary>
    public LeadInput Input { get; private set; } = new();

    /// <summary>Industries and size bands in the reader's language.</summary>
    public Classification Classification => library.Classification(Languages.Current);

    /// <summary>Shows the result.</summary>
    public async Task<IActionResult> OnGetAsync(string? s, CancellationToken cancellation)
    {
        var kept = cookie.Read(Request);
        return await FindAsync(seal.Open(Workspace.Id, s)?.Joined(kept) ?? (string.IsNullOrEmpty(s) ? kept : null), cancellation) ?? Page();
    }

    /// <summary>Takes the details, and sends a mail to have the address confirmed.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm(Name = "s")] string? token, [Bind(Prefix = "Input")] LeadInput input, CancellationToken cancellation)
    {
        Input = input;
        if (await FindAsync(seal.Open(Workspace.Id, token), cancellation) is { } refusal) return refusal;
        if (input.Website?.Length > 0) return Leave();
        if (input.Check(ModelState, Classification, texts) is not { } profile) return Refused(StatusCodes.Status422UnprocessableEntity);
        if (input.Edition != ConsentWords.Edition)
        {
            ModelState.AddModelError("", texts["What you can agree to has changed in the meantime. Please read it again."]);
            return Refused(StatusCodes.Status422UnprocessableEntity);
        }

        var outcome = await taking.TakeAsync(State, Result, profile, input, cancellation);
        if (outcome == LeadOutcome.Hasty) ModelState.AddModelError("", texts["That was faster than anybody reads. Please look at your answers once more and send the form again in a moment."]);
        if (outcome == LeadOutcome.TooMany)
        {
            ModelState.AddModelError("", texts["Many people of this mail domain asked in the last hour. Please try again later."]);
            Response.Headers.RetryAfter = "3600";
            return Refused(StatusCodes.Status429TooManyRequests);
        }

        return outcome == LeadOutcome.Taken ? Leave() : Refused(StatusCodes.Status422UnprocessableEntity);
    }

    // Alike for everybody. A browser that keeps no cookie takes the scan along, for the way back.
    private RedirectResult Leave() => Redirect(Href("/sent", cookie.Read(Request)?.Id == State.Id ? null : Token));

    private PageResult Refused(int status)
    {
        Response.StatusCode = status;
        return Page();
    }

    private async Task<IActionResult?> FindAsync(ScanState? state, CancellationToken cancellation)
    {
        if (state is null) return Redirect($"{Href()}&again=1");
        State = state;
        var questions = await desk.QuestionsAsync(state.ContentHash, cancellation);
        if (questions.Open(state) is { } open) return Redirect(Href($"/questions/{open}", Token));
        Result = await desk.ResultAsync(state.ContentHash, state.Answers, "", Languages.Current, time.GetUtcNow(), cancellation);
        Offers = await book.ForVisitorAsync(Result.Scorecard, cancellation);
        return null;
    }
}
