using System.Text;
using Maturity.Web.Data;
using Maturity.Web.Http;
using Maturity.Web.Mail;
using Maturity.Web.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Features.Leads.Scan;

/// <summary>Mails of the public scan. Each names who is behind it and where to end it.</summary>
public sealed class LeadMails(Postbox postbox, ScanSeal seal, IStringLocalizer<LeadsTexts> texts, IOptions<SiteOptions> site)
{
    /// <summary>File name of the document.</summary>
    public const string DocumentName = "quick-scan.pdf";

    private const int LongestNumber = 3;

    /// <summary>Asks for a click that proves the address.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="leadId">The lead, stored.</param>
    public void SendConfirmation(Workspace workspace, Guid leadId) => SendToLead("confirmation of a scan", workspace, leadId, async (services, lead, cancellation) =>
    {
        var ticked = await services.GetRequiredService<LeadConsenting>().HoldingAsync(lead.Id, cancellation);
        return new(null, link => (
            texts["Confirm your mail address to see your full result"],
            [
                texts["You, or somebody who typed your address, asked for the full result of a quick scan. Open this link to confirm your address and see it:"],
                link,
                // Whoever typed the address need not be who owns it: what was ticked in their name they read here first.
                .. ticked.Count == 0 ? [] : new[] { texts["This was ticked in the form. You can untick it before you confirm:"] + string.Concat(ticked.Select(consent => $"\n- {MailText.OneLine(consent.Text!)}")) },
                texts["If it was not you, do nothing. Your address is removed after a few days."],
            ]));
    });

    /// <summary>Tells that the document is ready.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="leadId">The lead, confirmed.</param>
    public void SendDocument(Workspace workspace, Guid leadId) => SendToLead("document of a scan", workspace, leadId, async (services, lead, cancellation) =>
    {
        var content = await services.GetRequiredService<MaturityDb>().LeadDocuments.Where(d => d.LeadId == lead.Id).Select(d => d.Content).SingleOrDefaultAsync(cancellation);
        var document = content is { Length: > 0 and <= MailAttachment.MostBytes } ? new MailAttachment(DocumentName, "application/pdf", content) : null;
        return new(document, link => (
            texts["Your quick scan as a document"],
            [
                texts["The document of your quick scan is ready. You can open it here, together with the full result:"],
                link,
                .. document is null ? [] : new string[] { texts["It is attached as well."] },
                texts["The result is indicative: few questions point the way, they do not measure."],
            ]));
    });

    /// <summary>Sends somebody the way back to their scan.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="settings">Who is behind it.</param>
    /// <param name="address">Mail address; it is not kept.</param>
    /// <param name="path">Local address that goes on with the scan.</param>
    /// <param name="language">The reader's.</param>
    public void SendWayBack(Workspace workspace, ScanSettings settings, string address, string path, string language) =>
        postbox.Offer(new("way back to a scan", (_, _) => Task.FromResult<OutgoingMail?>(Write(workspace, settings, address, language, null, () => (
            texts["Go on with your quick scan"],
            [
                texts["Somebody, probably you, asked for this link. It goes on with the quick scan where you stopped, on any device:"],
                site.Value.Url(path),
                texts["Your address was used for this mail only and is not kept."],
            ])))));

    /// <summary>Tells a colleague of the scan, in the name of who did it.</summary>
    /// <param name="workspace">The workspace.</param>
    /// <param name="settings">Who is behind it.</param>
    /// <param name="lead">Who passes it on, confirmed.</param>
    /// <param name="address">The colleague's mail address; it is not kept.</param>
    /// <param name="language">The language of the page that it is passed on from.</param>
    public void SendColleague(Workspace workspace, ScanSettings settings, Lead lead, string address, string language)
    {
        var from = IsPlain(lead.Name) ? $"{MailText.OneLine(lead.Name)} ({lead.Email})" : lead.Email;
        postbox.Offer(new("scan passed on", (_, _) => Task.FromResult<OutgoingMail?>(Write(workspace, settings, address, language, null, () => (
            texts["A colleague passes on a quick scan to you"],
            [
                texts["{0} did a quick scan of how ready an organization is to work with data, and passes it on to you. It takes a few minutes, and you see the result at once:", from],
                site.Value.Url($"/{workspace.Slug}/scan?lang={language}&utm_source=colleague"),
                texts["Your address was used for this mail only and is not kept. You get no further mails because of it."],
            ])))));
    }

    // A name is typed by anybody and must carry no address or telephone number of its own, in whatever script it is written;
    // the mail address is confirmed.
    private static bool IsPlain(string name)
    {
        var plain = name.Normalize(NormalizationForm.FormKC);
        return !plain.AsSpan().ContainsAny("/.:@\u3002") && plain.Count(char.IsDigit) <= LongestNumber;
    }

    private void SendToLead(string kind, Workspace workspace, Guid leadId, Func<IServiceProvider, Lead, CancellationToken, Task<Words>> compose) =>
        postbox.Offer(new(kind, async (services, cancellation) =>
        {
            services.GetRequiredService<CurrentTenant>().Enter(workspace);
            var db = services.GetRequiredService<MaturityDb>();
            var lead = await db.Leads.AsNoTracking().SingleOrDefaultAsync(l => l.Id == leadId, cancellation);
            var settings = await db.ScanSettings.AsNoTracking().SingleOrDefaultAsync(cancellation);
            if (lead is null || settings is null) return null;
            var secret = seal.LinkOf(workspace.Id, leadId);
            var words = await compose(services, lead, cancellation);
            return Write(workspace, settings, lead.Email, lead.Language, secret, () => words.Of(Link(workspace, "mine", secret, lead.Language))) with { Attachment = words.Attachment };
        }));

    private string Link(Workspace workspace, string page, string secret, string language) =>
        site.Value.Url($"/{workspace.Slug}/scan/{page}/{secret}?lang={language}");

    private OutgoingMail Write(
        Workspace workspace, ScanSettings settings, string to, string language, string? secret, Func<(string Subject, string[] Paragraphs)> words)
    {
        using var scope = new LanguageScope(language);
        var (subject, paragraphs) = words();
        List<string> lines = [texts["Hello,"], .. paragraphs, MailText.OneLine(workspace.Name)];
        if (settings.Contact.Length > 0) lines[^1] += "\n" + MailText.OneLine(settings.Contact);
        lines.Add(texts["Privacy notice and imprint: {0}", site.Value.Url($"/{workspace.Slug}/scan/about?lang={language}")]);
        if (secret is not null) lines.Add(texts["Take back what you agreed to, or have your details removed: {0}", Link(workspace, "withdraw", secret, language)]);
        return new(to, subject, string.Join("\n\n", lines));
    }

    private sealed record Words(MailAttachment? Attachment, Func<string, (string Subject, string[] Paragraphs)> Of);
}
