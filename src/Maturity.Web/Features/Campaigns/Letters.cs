using System.Globalization;
using Maturity.Web.Features.Assessments;
using Maturity.Web.Http;
using Maturity.Web.Mail;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Campaigns;

/// <summary>
/// The words of mails to respondents, in the language of the one who reads them. To somebody whose name and address are
/// not a consultant's words, nothing is written that a respondent or a stranger typed.
/// </summary>
public sealed class Letters(IStringLocalizer<CampaignsTexts> texts)
{
    /// <summary>A mail.</summary>
    /// <param name="kind">Why.</param>
    /// <param name="letter">What it is made of.</param>
    /// <param name="link">Full address of the reader's link.</param>
    public OutgoingMail Write(MailKind kind, Letter letter, string link)
    {
        // The mail is in the language of its reader, not in that of whoever caused it.
        using var language = new LanguageScope(letter.Respondent.Language);
        return new(letter.Respondent.Email!, Subject(kind, letter), string.Join("\n\n", Paragraphs(kind, letter, link)));
    }

    private string Subject(MailKind kind, Letter letter) => kind switch
    {
        MailKind.Reminder => texts["Reminder: your view on data at {0}", letter.Organization],
        MailKind.HandedOver => texts["A colleague asks for your view on data at {0}", letter.Organization],
        MailKind.Joined => texts["Your link to go on: data at {0}", letter.Organization],
        _ => texts["Your view on data at {0}", letter.Organization],
    };

    private IEnumerable<string> Paragraphs(MailKind kind, Letter letter, string link)
    {
        yield return letter.Respondent.Origin == RespondentOrigin.Invited ? texts["Dear {0},", MailText.OneLine(letter.Respondent.Name)] : texts["Hello,"];
        yield return Reason(kind, letter);
        if (letter.Sections.Count > 0) yield return texts["You are asked about: {0}.", string.Join(", ", letter.Sections)];
        if (letter.Campaign?.DueThere is { } due) yield return texts["Please answer by {0}.", Until(due)];
        if (letter.Campaign is { Instruction.Length: > 0 } campaign) yield return campaign.Instruction;
        yield return texts["Open this link to answer. You need no account, and you can stop and go on whenever you like:"] + "\n" + link;
        yield return texts["The link is yours alone: whoever has it can answer in your name. Please do not pass it on."];
        if (kind == MailKind.Reminder) yield return texts["No more reminders? Open the link and choose “No more reminders”."];
        if (letter.Notice is not { } notice) yield break;
        yield return notice.Contact.Length > 0 ? $"{letter.Workspace}\n{notice.Contact}" : letter.Workspace;
        yield return texts["Privacy notice and imprint: {0}", notice.Link];
    }

    private string Reason(MailKind kind, Letter letter) => kind switch
    {
        MailKind.Reminder => texts["{0} asked for your view on how ready {1} is to become data-driven. Your answers are not in yet.", letter.Workspace, letter.Organization],
        MailKind.HandedOver when letter.From is { } from => texts["{0} thinks that you know more about one part of the questions that {1} asks about {2}, and handed it over to you.", from, letter.Workspace, letter.Organization],
        MailKind.HandedOver => texts["A colleague thinks that you know more about one part of the questions that {0} asks about {1}, and handed it over to you.", letter.Workspace, letter.Organization],
        MailKind.Joined => texts["You joined the questionnaire of {0} about {1} and gave this mail address to go on later.", letter.Workspace, letter.Organization],
        _ => texts["{0} asks for your view on how ready {1} is to become data-driven.", letter.Workspace, letter.Organization],
    };

    /// <summary>Nobody knows the zone of a mail's reader, so the mail names the one the date was set in.</summary>
    private static string Until(DateTimeOffset due) =>
        due.ToString("d MMMM yyyy, HH:mm", CultureInfo.CurrentCulture) + " UTC" + (due.Offset == TimeSpan.Zero ? "" : due.ToString("zzz", CultureInfo.InvariantCulture));
}
