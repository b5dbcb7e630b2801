using Maturity.Core.Questionnaires;
using Maturity.Core.Scoring;
using Maturity.Web.Data;
using Maturity.Web.Features.Leads.Offers;
using Maturity.Web.Features.Reports;
using Maturity.Web.Features.Results.Components;
using Maturity.Web.Features.Webhooks;
using Maturity.Web.Http;
using Maturity.Web.Mail;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Leads.Scan;

/// <summary>
/// Where the link in the mail leads: to a button that confirms the address, so that a program that only looks at links
/// confirms nothing, and from then on to the full result.
/// </summary>
[ShowsSecret]
[EnableRateLimiting(RateLimits.Scan)]
public sealed class MineModel(
    MaturityDb db, ScanSeal seal, ScanDesk desk, OfferBook book, LeadDocuments documents, WebhookOutbox outbox, LeadConsenting consenting, LeadMails mails, PassingOnLimit limit,
    IStringLocalizer<LeadsTexts> texts, TimeProvider time) : LeadPageModel(db, seal)
{
    /// <summary>The result; null until the address is confirmed.</summary>
    public ResultModel? Result { get; private set; }

    /// <summary>What was ticked in the form, for who owns the address to stand by or not; empty once it is confirmed.</summary>
    public IReadOnlyList<LeadConsent> Ticked { get; private set; } = [];

    /// <summary>All questions.</summary>
    public ScanQuestions Questions { get; private set; } = null!;

    /// <summary>What they answered, in the order of the questions.</summary>
    public IReadOnlyList<(Question Question, Answer Answer)> Answers { get; private set; } = [];

    /// <summary>Offers that fit, where the workspace names them.</summary>
    public IReadOnlyList<FittingOffer> Offers { get; private set; } = [];

    /// <summary>Where the document is on its way.</summary>
    public ReportState? Document { get; private set; }

    /// <summary>A colleague's mail address, as typed.</summary>
    public string Colleague { get; private set; } = "";

    /// <summary>Whether it has just been passed on.</summary>
    public bool IsPassedOn { get; private set; }

    /// <summary>Shows the button, or the result.</summary>
    public async Task OnGetAsync(string? passed, string? confirmed, CancellationToken cancellation)
    {
        IsPassedOn = passed is not null;
        if (Lead.ConfirmedAt is null)
        {
            Ticked = await consenting.HoldingAsync(Lead.Id, cancellation);
            return;
        }

        // No version: whoever has the dossier open would be refused because the visitor looked again.
        // Where confirming leads to of itself shows no interest yet.
        if (HttpMethods.IsGet(Request.Method) && confirmed is null)
            await Db.Leads.Where(l => l.Id == Lead.Id).ExecuteUpdateAsync(set => set.SetProperty(l => l.Opened, l => l.Opened + 1), cancellation);
        Questions = await desk.QuestionsAsync(Lead.ContentHash, cancellation);
        var answers = ScanAnswers.Read(Lead.Answers);
        Answers = [.. Enumerable.Range(1, Questions.Count).Select(number => Questions.At(number)!).Where(question => answers.ContainsKey(question.Id)).Select(question => (question, answers[question.Id]))];
        Result = await desk.ResultAsync(Lead.ContentHash, answers, Lead.Company, Languages.Current, Lead.CreatedAt, cancellation);
        Offers = await book.ForVisitorAsync(Result.Scorecard, cancellation);
        Document = await Db.LeadDocuments.Where(d => d.LeadId == Lead.Id).Select(d => (ReportState?)d.State).SingleOrDefaultAsync(cancellation);
    }

    /// <summary>Confirms the address, and what was ticked in the form as far as who owns the address stands by it.</summary>
    public async Task<IActionResult> OnPostConfirmAsync([FromForm] List<LeadPurpose> keep, CancellationToken cancellation)
    {
        if (Lead.Confirm(time.GetUtcNow()))
        {
            Db.LeadDocuments.Add(new(Lead.Id, time.GetUtcNow()));
            var holding = await consenting.ConfirmAsync(Lead, keep, cancellation);
            await outbox.AddAsync(WebhookEvent.LeadConfirmed,
                new { lead = Lead.Id, Lead.ConfirmedAt, mayContact = holding.Contains(LeadPurpose.Contact), maySendNews = holding.Contains(LeadPurpose.News) }, cancellation);
            // Clicked twice in the same moment, the other click has done it all.
            if (await Db.TrySaveAsync(cancellation))
            {
                await LeadTallying.ConfirmedAsync(Db, Lead, cancellation);
                await documents.HintAsync(Lead.Id, cancellation);
            }
        }

        return Redirect(Href($"/mine/{Secret}") + "&confirmed=1");
    }

    /// <summary>Asks for the full assessment.</summary>
    public async Task<IActionResult> OnPostAssessmentAsync(CancellationToken cancellation)
    {
        if (Lead.ConfirmedAt is null) return NotFound();
        if (Lead.AskForAssessment(time.GetUtcNow())) await Db.TrySaveAsync(cancellation);
        return Redirect(Href($"/mine/{Secret}") + "#asked");
    }

    /// <summary>Passes the scan on to a colleague by mail.</summary>
    public async Task<IActionResult> OnPostPassOnAsync([FromForm] string? colleague, CancellationToken cancellation)
    {
        if (Lead.ConfirmedAt is null || !Settings.IsOn) return NotFound();
        Colleague = colleague?.Trim() ?? "";
        if (Colleague.Length > Lead.EmailLength || !MailAddressAttribute.IsAddress(Colleague))
            return await RefuseAsync(StatusCodes.Status422UnprocessableEntity, texts["Enter the mail address of your colleague in the form name@example.org."], cancellation);
        if (string.Equals(Colleague, Lead.Email, StringComparison.OrdinalIgnoreCase))
            return await RefuseAsync(StatusCodes.Status422UnprocessableEntity, texts["That is your own address. Enter the one of a colleague."], cancellation);
        if (!limit.Allows(Workspace.Id, Lead.Id, CallerNetwork.Of(HttpContext), Colleague))
        {
            Response.Headers.RetryAfter = "86400";
            return await RefuseAsync(StatusCodes.Status429TooManyRequests,
                texts["Nobody gets more than one such mail a day, and you can pass it on {0} times a day. Try again tomorrow, or send your colleague the address of the scan yourself.", PassingOnLimit.PerLead], cancellation);
        }

        Lead.PassOn(time.GetUtcNow());
        // Changed meanwhile, such as by another page of theirs, the moment is kept all the same.
        if (!await Db.TrySaveAsync(cancellation) && await Db.Leads.SingleOrDefaultAsync(l => l.Id == Lead.Id, cancellation) is { } now)
        {
            now.PassOn(time.GetUtcNow());
            await Db.TrySaveAsync(cancellation);
        }

        mails.SendColleague(Workspace, Settings, Lead, Colleague, Languages.Current);
        return Redirect(Href($"/mine/{Secret}") + "&passed=1#pass");
    }

    private async Task<IActionResult> RefuseAsync(int status, string problem, CancellationToken cancellation)
    {
        ModelState.AddModelError("colleague", problem);
        Response.StatusCode = status;
        await OnGetAsync(null, null, cancellation);
        return Page();
    }

    /// <summary>Gives out the document.</summary>
    public async Task<IActionResult> OnGetFileAsync(CancellationToken cancellation)
    {
        var content = Lead.ConfirmedAt is null ? null
            : await Db.LeadDocuments.Where(d => d.LeadId == Lead.Id).Select(d => d.Content).SingleOrDefaultAsync(cancellation);
        return content is null ? NotFound() : File(content, "application/pdf", LeadMails.DocumentName);
    }
}
