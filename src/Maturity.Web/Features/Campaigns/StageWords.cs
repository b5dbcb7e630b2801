using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Campaigns;

/// <summary>Stages and mails as the screen names them.</summary>
public static class StageWords
{
    /// <summary>Name of a stage in the reader's language.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="T">Texts.</param>
    public static string Name(this Stage stage, IStringLocalizer<CampaignsTexts> T) => stage switch
    {
        Stage.Invited => T["Invited"],
        Stage.Opened => T["Opened"],
        Stage.Started => T["Started"],
        Stage.Submitted => T["Submitted"],
        _ => T["Revoked"],
    };

    /// <summary>Classes of the badge that shows a stage.</summary>
    /// <param name="stage">The stage.</param>
    public static string Badge(this Stage stage) => stage switch
    {
        Stage.Started => "badge badge--active",
        Stage.Submitted => "badge badge--done",
        Stage.Revoked => "badge badge--failed",
        _ => "badge",
    };

    /// <summary>Name of a kind of mail in the reader's language.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="T">Texts.</param>
    public static string Name(this MailKind kind, IStringLocalizer<CampaignsTexts> T) => kind switch
    {
        MailKind.Reminder => T["Reminder"],
        MailKind.HandedOver => T["Notice of a section handed over"],
        MailKind.Joined => T["Link to go on"],
        _ => T["Invitation"],
    };

    /// <summary>What became of a mail, in the reader's language.</summary>
    /// <param name="state">What became of it.</param>
    /// <param name="T">Texts.</param>
    public static string Name(this MailState state, IStringLocalizer<CampaignsTexts> T) => state switch
    {
        MailState.Waiting or MailState.Sending => T["waits to be sent"],
        MailState.Sent => T["sent"],
        MailState.Failed => T["not sent; send a new link, or ask the operator to look at the log"],
        _ => T["not needed any more"],
    };
}
